"""What people and programs see: the brief in its forms, ledgers, tables, the JSON export."""
