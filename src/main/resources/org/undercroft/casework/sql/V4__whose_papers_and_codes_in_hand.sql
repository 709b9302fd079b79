-- party: whose declaration a paper is, where that decides what it is good for
alter table casework.document add column party varchar(200);

-- the next free number of a series of unit codes, while a clerk has it in hand: nobody else is given the same. Used up by lodging
create table casework.code_in_hand (
    beginning varchar(28) not null,
    number integer not null,
    clerk varchar(40) not null,
    since timestamp(6) with time zone not null,
    primary key (beginning, number)
);
