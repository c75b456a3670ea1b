### Today
