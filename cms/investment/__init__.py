"""Investment promotion (招商引资): projects that seek an investor, and the parks where they can be built."""
