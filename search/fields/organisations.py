"""What is searched in government bodies: above all what they are called and what they are charged with."""

from search.registry import register

register("organisation", {"duties": 2, "address": 1, "telephone": 1, "leaders": 2}, left_out=("office_hours",))
