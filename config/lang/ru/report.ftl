### Report
