//! Printers of a domain sheet: text, CSV, XLSX.
