"""The demo province: content written for this project, and what draws its pictures and makes its files."""
