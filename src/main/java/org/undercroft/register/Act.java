package org.undercroft.register;

/// Something an officer did, to be kept in the journal between the entries.
///
/// @param officer sign-in name
/// @param subject what it was done to: a case number, a certificate number, an account
/// @param details one fact a line, `name: value`
public record Act(Kind kind, String officer, String subject, String details) {
    /// Kinds of act.
    public enum Kind {
        OFFICE_OPENED,
        SIGNED_IN,
        SIGN_IN_FAILED,
        LODGED,
        EXAMINED,
        APPROVED,
        REQUISITIONED,
        REFUSED,
        CERTIFIED,
        SIGNED_OUT,
        SESSION_LOCKED,
        SESSION_UNLOCKED,
        ACCOUNT_ADDED,
        ACCOUNT_DISABLED,
        ACCOUNT_ENABLED,
        ACCOUNT_RENAMED,
        ACCOUNT_LOCKED,
        ACCOUNT_UNLOCKED,
        ROLES_CHANGED,
        PASSWORD_RESET,
        PASSWORD_CHANGED,
        ENQUIRY_LIMITS_CHANGED,
        ENQUIRED,
        REVIEWED,
        REGISTERED,
        CORRECTED,
        NOTICE_POSTED,
        NOTICE_OBJECTION,
        NOTICE_ANSWERED,
        SUSPENDED,
        RESUMED,
        WITHDRAWN,
        ARCHIVED,
        ASSIGNED,
        TAKEN_OVER,
        GIVEN_BACK,
        DOCUMENT_ATTACHED,
        /// Somebody opened the file of a case, or read one of its papers.
        FILE_OPENED,
        OPINION_ASKED,
        OPINION_REMINDED,
        OPINION_ANSWERED,
        RESERVE_KEPT,
        RESERVE_RELEASED,
        SIMULATED,
        DRAFT_BEGUN,
        DRAFT_DISCARDED,
        HOLIDAYS_ENTERED,
        PROCEDURE_SET,
        /// The office's name, how its certificates are numbered, or its depth layers.
        PRESENTATION_CHANGED,
        /// A finding was taken up, settled, signed, opened again.
        FINDING_MOVED,
        /// A finding was commented on, assigned, grouped.
        FINDING_NOTED,
        /// A registrar recorded that two spaces touch.
        BOUNDARY_ADOPTED,
        /// Something was put on file that examinations go by.
        EVIDENCE_FILED,
        RULES_CHANGED,
        /// A paper that is no certificate was numbered; the subject names its kind and what it is about, the details its number.
        PAPER_GIVEN,
        /// One copy of it was printed.
        PAPER_PRINTED,
        BACKUP_MADE,
        OFFICE_RESTORED,
        /// heads of the journal are signed with another key; the details are a `proof.KeyChange`
        HEAD_KEY_CHANGED
    }
}
