//! The register in SQLite: the only place that knows SQL.
