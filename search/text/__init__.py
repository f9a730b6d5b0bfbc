"""How text becomes what is compared: folded, cut into tokens, numbers recognised, matches marked. The same for items and questions."""
