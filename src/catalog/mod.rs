//! Reads the shipped seeds and the office's own editions into services, every problem at once with file and line.
