-- The book as it was known at a moment is found by its journal's time; acts on one subject are found without reading all.
create index journal_at on register.journal (at);
create index act_subject on register.act (subject);
create index interest_beneficiary on register.interest (beneficiary);
