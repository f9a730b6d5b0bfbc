"""The public-service family (公共服务目录): service items and the bundles that order them into a journey."""
