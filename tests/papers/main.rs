//! Printed papers: what stands on them in each language, how they break over pages, what the file holds, what is noted.

#[path = "../desk/mod.rs"]
mod desk;
mod forms;
mod layout;
mod office;
mod shown;
