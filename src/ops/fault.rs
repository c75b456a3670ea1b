//! What an intention can meet: refused by a rule, wrong input, trouble with files. Each with a sentence and, where there is one, what to do.

use crate::catalog::Problem;
use crate::domain::text::Message;
use crate::store::StoreError;

/// Kinds of trouble; the command line maps them to exit codes 1, 2 and 3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// A rule of the service or of the office says no.
    Rule,
    /// What was asked for cannot be understood.
    Usage,
    /// Data or files are in the way.
    Data,
}

/// A refusal or a trouble.
#[derive(Clone, Debug, PartialEq)]
pub struct OpError {
    /// Kind.
    pub kind: FaultKind,
    /// Short word of the rule or trouble, stable for scripts ("package-incomplete").
    pub code: &'static str,
    /// What happened.
    pub says: Message,
    /// What to do.
    pub hint: Option<Message>,
    /// Everything named at once: missing papers, wrong fields (field id and sentence).
    pub details: Vec<(String, Message)>,
}

impl OpError {
    /// A rule says no.
    pub fn rule(code: &'static str, says: Message) -> OpError {
        OpError { kind: FaultKind::Rule, code, says, hint: None, details: Vec::new() }
    }

    /// Not understood.
    pub fn usage(code: &'static str, says: Message) -> OpError {
        OpError { kind: FaultKind::Usage, ..OpError::rule(code, says) }
    }

    /// Trouble with data or files.
    pub fn data(code: &'static str, says: Message) -> OpError {
        OpError { kind: FaultKind::Data, ..OpError::rule(code, says) }
    }

    /// Adds what to do.
    #[must_use]
    pub fn hint(mut self, hint: Message) -> OpError {
        self.hint = Some(hint);
        self
    }

    /// Adds everything that is named.
    #[must_use]
    pub fn details(mut self, details: Vec<(String, Message)>) -> OpError {
        self.details = details;
        self
    }
}

impl std::fmt::Display for OpError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.says)?;
        for (what, says) in &self.details {
            write!(f, "; {what}: {says}")?;
        }
        Ok(())
    }
}

impl std::error::Error for OpError {}

impl From<StoreError> for OpError {
    fn from(e: StoreError) -> OpError {
        let says = e.message();
        match e {
            StoreError::Rule(_) => OpError::rule("database-rule", says),
            StoreError::Busy => OpError::data("busy", says),
            StoreError::TooNew { .. } => OpError::data("too-new", says),
            StoreError::Corrupt(_) => OpError::data("corrupt", says).hint(Message::new("store-corrupt-hint")),
            StoreError::Full => OpError::data("disk-full", says).hint(Message::new("store-full-hint")),
            StoreError::ReadOnly(_) => OpError::data("read-only", says),
            StoreError::Other(_) => OpError::data("store", says),
        }
    }
}

impl From<Vec<Problem>> for OpError {
    fn from(problems: Vec<Problem>) -> OpError {
        let details = problems.iter().map(|p| (format!("{}:{}", p.file, p.line), p.message.clone())).collect();
        OpError::data("catalogue", Message::new("catalogue-problems").with("n", problems.len())).details(details)
    }
}
