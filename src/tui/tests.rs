//! A small program of a list, a form and dialogs, driven through the pilot: what every screen may rely on.

mod demo;
mod journeys;
mod looks;
