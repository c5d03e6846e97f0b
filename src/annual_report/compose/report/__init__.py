"""The official report: its composition."""
