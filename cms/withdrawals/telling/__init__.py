"""What partners are told by e-mail: that something must be taken down, and again while they have not confirmed."""
