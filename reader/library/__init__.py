"""The SQLite library; the only place that imports SQLAlchemy."""
