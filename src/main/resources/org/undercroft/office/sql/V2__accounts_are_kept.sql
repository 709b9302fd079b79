-- Accounts that can be ended and lock themselves, and what an enquiry may show to whom. Written so that H2 and PostgreSQL read it alike.

-- failures counts wrong passwords in a row, tried_at is when the last attempt was made: both together say whether the account is locked
alter table office.officer add column active boolean default true not null;
alter table office.officer add column must_change boolean default false not null;
alter table office.officer add column failures integer default 0 not null;
alter table office.officer add column tried_at timestamp(6) with time zone;

-- what an enquiry keeps back from a role: a field of the answer, of one kind of space or of all ('*')
create table office.enquiry_limit (
    role varchar(20) not null,
    field varchar(30) not null,
    space_kind varchar(30) not null,
    primary key (role, field, space_kind)
);

-- personal numbers are nobody's but the office's; exact places of stores and what leads to them may be state secrets
insert into office.enquiry_limit (role, field, space_kind) values
    ('ENQUIRER', 'IDENTITY', '*'),
    ('ENQUIRER', 'DOCUMENTS', '*'),
    ('ENQUIRER', 'PLACE', 'CAVERN'),
    ('ENQUIRER', 'PLACE', 'GALLERY'),
    ('ENQUIRER', 'PLACE', 'SHAFT');
