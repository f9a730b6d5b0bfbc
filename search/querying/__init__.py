"""What is asked of an index: one model for both engines, and how it is understood from what people type."""
