"""What a report is: one file a notion; strict, frozen, and typed from text."""
