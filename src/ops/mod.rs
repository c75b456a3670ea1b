//! The verbs: one function an intention of a person; owns store, catalogue and clock.
