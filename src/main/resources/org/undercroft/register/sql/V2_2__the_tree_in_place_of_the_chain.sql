-- By now every record has its place in the tree. A chain value of the first form can still be computed from the texts, for heads that were kept then.
alter table register.journal alter column root set not null;
alter table register.journal alter column nodes set not null;
alter table register.journal drop column chain;
