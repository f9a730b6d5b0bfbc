"""Who may do what at the desk: roles for each site and for the province, what each sees, and accounts."""
