"""What people and programs see: brief, tables, exports."""
