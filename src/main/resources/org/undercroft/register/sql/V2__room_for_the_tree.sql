-- The journal becomes the Merkle tree of RFC 9162: each record keeps the root of the tree that ends with it, and the hashes of the complete subtrees that
-- it completes, the leaf first (64 hexadecimal digits each, joined). So a record is appended with one row, and every proof is made of a few rows.
alter table register.journal add column root varchar(64);
alter table register.journal add column nodes varchar(4096);
