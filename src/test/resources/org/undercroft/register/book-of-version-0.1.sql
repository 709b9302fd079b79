-- H2 2.5.252;
;
CREATE USER IF NOT EXISTS "" SALT '' HASH '' ADMIN;
CREATE SCHEMA IF NOT EXISTS "register" AUTHORIZATION "";
CREATE MEMORY TABLE "register"."flyway_schema_history"(
    "installed_rank" INTEGER NOT NULL,
    "version" CHARACTER VARYING(50),
    "description" CHARACTER VARYING(200) NOT NULL,
    "type" CHARACTER VARYING(20) NOT NULL,
    "script" CHARACTER VARYING(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" CHARACTER VARYING(100) NOT NULL,
    "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL
);
ALTER TABLE "register"."flyway_schema_history" ADD CONSTRAINT "register"."flyway_schema_history_pk" PRIMARY KEY("installed_rank");
-- 3 +/- SELECT COUNT(*) FROM register.flyway_schema_history;
INSERT INTO "register"."flyway_schema_history" VALUES
(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, '', TIMESTAMP '2026-11-22 15:03:31.00998', 0, TRUE),
(0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"register"', NULL, '', TIMESTAMP '2026-11-22 15:03:31.179745', 0, TRUE),
(1, '1', 'the book', 'SQL', 'V1__the_book.sql', 1880525059, '', TIMESTAMP '2026-11-22 15:03:32.15804', 567, TRUE);
CREATE INDEX "register"."flyway_schema_history_s_idx" ON "register"."flyway_schema_history"("success" NULLS LAST);
CREATE MEMORY TABLE "register"."counter"(
    "name" CHARACTER VARYING(60) NOT NULL,
    "last_given" BIGINT NOT NULL
);
ALTER TABLE "register"."counter" ADD CONSTRAINT "register"."CONSTRAINT_3" PRIMARY KEY("name");
-- 3 +/- SELECT COUNT(*) FROM register.counter;
INSERT INTO "register"."counter" VALUES
('journal', 10),
('entry', 7),
('certificate 2026', 1);
CREATE MEMORY TABLE "register"."journal"(
    "position" BIGINT NOT NULL,
    "sort" CHARACTER VARYING(11) NOT NULL,
    "at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "text" CHARACTER VARYING NOT NULL,
    "digest" CHARACTER VARYING(64) NOT NULL,
    "chain" CHARACTER VARYING(64) NOT NULL
);
ALTER TABLE "register"."journal" ADD CONSTRAINT "register"."CONSTRAINT_A" PRIMARY KEY("position");
-- 10 +/- SELECT COUNT(*) FROM register.journal;
INSERT INTO "register"."journal" VALUES
(1, 'ACT', TIMESTAMP WITH TIME ZONE '2026-11-22 15:03:34.160325+00', U&'undercroft act 1\000aat: 2026-11-22T15:03:34.160325Z\000akind: SIGNED_IN\000aofficer: wang\000asubject: wang\000adetails:\000a| first line\000a| second line\000a', 'acc0af40d6f47a870b49dfae85693d6b79bbeff04162fef21ea5485af8ab0d6f', 'd77deae60c0adc691525a14f21da1bdab64d39ec1c8eae74537f2afd76d39e3d'),
(2, 'ENTRY', TIMESTAMP WITH TIME ZONE '2026-11-22 15:03:35.19214+00', U&'undercroft entry 1\000anumber: 1\000aat: 2026-11-22T15:03:35.192140Z\000akind: FIRST\000acase: 2026-000001\000aunit: 330206012003GX00001W00000000\000astatement: 1\000areplaces: -\000aname: \5730\4e0b\5ba4 1\000asitus: \5317\4ed1\533a\6837\4f8b\8def\\\\1\000apiece: 1\000apiece name: \5730\4e0b\5ba4 1\000alevel: PRIMARY_RIGHT\000aspace: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000asystem: EPSG:4550+5737\000ageometry: 67596c324a58662edb3ea028f366cf842df602cd424d723068b1918c7347b459\000adefinition:\000a| undercroft definition 1\000a| prism -10.0 -6.0\000a| ring\000a| 398100.0 3312000.0\000a| 398110.0 3312000.0\000a| 398110.0 3312010.0\000a| 398100.0 3312010.0\000a| \000aright: STATE_CONSTRUCTION_LAND_USE\000aon: 330206012003GX00001W00000000\000anature: GRANT\000ause: 05 \5546\4e1a\670d\52a1\4e1a\7528\5730(\5730\4e0b)\000aterm: 2026-01-01 2065-12-31\000ashare: 1/3\000aorganisation: P05\000acalled: \6837\4f8b\5546\4e1a\5e7f\573a\6709\9650\516c\53f8(\865a\6784)\000acredit code: SAMPLE000000000005\000ashare: 1/3\000aperson: P07\000acalled: \5f20\6837\4f8b(\865a\6784)\000aidentity: 330206190001010000\000ashare: 1/3\000agroup: G01\000acalled: \6837\4f8b\8054\5408\4f53(\865a\6784)\000amember: P05\000amember: P07\000aplan: cellar.csv\000adigest: abababababababababababababababababababababababababababababababab\000aplan system: EPSG:4550+5737\000aplan survey class: FIRST\000adeed: \51fa\8ba9\5408\540c\000adigest: abababababababababababababababababababababababababababababababab\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aremarks: first line\\nsecond line: with a colon\000aclerk: wang\000areviewer: lin\000aregistrar: chen\000a', '131d6da26551aa09dc8b387727dac1bd041c3f8f00c672ebfe009aa1db8b34d0', 'f64758167559dc1a746adc07c00cefe48fe05263214426e9856d036f99fa1457'),
(3, 'ENTRY', TIMESTAMP WITH TIME ZONE '2026-11-22 15:03:35.480706+00', U&'undercroft entry 1\000anumber: 2\000aat: 2026-11-22T15:03:35.480706Z\000akind: FIRST\000acase: 2026-000002\000aunit: 330206012003GX00002W00000000\000astatement: 1\000areplaces: -\000aname: \5730\4e0b\5ba4 2\000asitus: \5317\4ed1\533a\6837\4f8b\8def\\\\2\000apiece: 1\000apiece name: \5730\4e0b\5ba4 2\000alevel: PRIMARY_RIGHT\000aspace: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000asystem: EPSG:4550+5737\000ageometry: 3b61e1ca32cde46d5fa8ead9a15120de6f1a2ddadc0110b2470741eb43732eaa\000adefinition:\000a| undercroft definition 1\000a| prism -10.0 -6.0\000a| ring\000a| 398200.0 3312000.0\000a| 398210.0 3312000.0\000a| 398210.0 3312010.0\000a| 398200.0 3312010.0\000a| \000aright: STATE_CONSTRUCTION_LAND_USE\000aon: 330206012003GX00002W00000000\000anature: GRANT\000ause: 05 \5546\4e1a\670d\52a1\4e1a\7528\5730(\5730\4e0b)\000aterm: 2026-01-01 2065-12-31\000ashare: 1/3\000aorganisation: P05\000acalled: \6837\4f8b\5546\4e1a\5e7f\573a\6709\9650\516c\53f8(\865a\6784)\000acredit code: SAMPLE000000000005\000ashare: 1/3\000aperson: P07\000acalled: \5f20\6837\4f8b(\865a\6784)\000aidentity: 330206190001010000\000ashare: 1/3\000agroup: G01\000acalled: \6837\4f8b\8054\5408\4f53(\865a\6784)\000amember: P05\000amember: P07\000aplan: cellar.csv\000adigest: abababababababababababababababababababababababababababababababab\000aplan system: EPSG:4550+5737\000aplan survey class: FIRST\000adeed: \51fa\8ba9\5408\540c\000adigest: abababababababababababababababababababababababababababababababab\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aremarks: first line\\nsecond line: with a colon\000aclerk: wang\000areviewer: lin\000aregistrar: chen\000a', 'caaeaeeec83127d12217d03b30cf43fafc93385f18f215bda1009c9bfdc48f38', 'd6e96671bcf222ea7ef1db51846dd72fa0e55e3dbbcaa6f3bc71d52a47364aff');
INSERT INTO "register"."journal" VALUES
(4, 'ENTRY', TIMESTAMP WITH TIME ZONE '2026-11-22 15:03:35.758318+00', U&'undercroft entry 1\000anumber: 3\000aat: 2026-11-22T15:03:35.758318Z\000akind: FIRST\000acase: 2026-000003\000aunit: 330206012003GX00003W00000000\000astatement: 1\000areplaces: -\000aname: \5730\4e0b\5ba4 3\000asitus: \5317\4ed1\533a\6837\4f8b\8def\\\\3\000apiece: 1\000apiece name: \5730\4e0b\5ba4 3\000alevel: PRIMARY_RIGHT\000aspace: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000asystem: EPSG:4550+5737\000ageometry: aff40a87e4b223edb639032de83f94c263ee792151752dde17fbe22529abc2c0\000adefinition:\000a| undercroft definition 1\000a| prism -10.0 -6.0\000a| ring\000a| 398300.0 3312000.0\000a| 398310.0 3312000.0\000a| 398310.0 3312010.0\000a| 398300.0 3312010.0\000a| \000aright: STATE_CONSTRUCTION_LAND_USE\000aon: 330206012003GX00003W00000000\000anature: GRANT\000ause: 05 \5546\4e1a\670d\52a1\4e1a\7528\5730(\5730\4e0b)\000aterm: 2026-01-01 2065-12-31\000ashare: 1/3\000aorganisation: P05\000acalled: \6837\4f8b\5546\4e1a\5e7f\573a\6709\9650\516c\53f8(\865a\6784)\000acredit code: SAMPLE000000000005\000ashare: 1/3\000aperson: P07\000acalled: \5f20\6837\4f8b(\865a\6784)\000aidentity: 330206190001010000\000ashare: 1/3\000agroup: G01\000acalled: \6837\4f8b\8054\5408\4f53(\865a\6784)\000amember: P05\000amember: P07\000aplan: cellar.csv\000adigest: abababababababababababababababababababababababababababababababab\000aplan system: EPSG:4550+5737\000aplan survey class: FIRST\000adeed: \51fa\8ba9\5408\540c\000adigest: abababababababababababababababababababababababababababababababab\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aremarks: first line\\nsecond line: with a colon\000aclerk: wang\000areviewer: lin\000aregistrar: chen\000a', 'b3cf3913fa6b740e93667f10504bc3f492a5ec66e261ba756770236c2642a93e', 'e78f036a89428af1e2daa59985b92413d287355112baa2fcf4f3b7a71aad827b'),
(5, 'ENTRY', TIMESTAMP WITH TIME ZONE '2026-11-22 15:03:35.901923+00', U&'undercroft entry 1\000anumber: 4\000aat: 2026-11-22T15:03:35.901923Z\000akind: FIRST\000acase: 2026-000001\000aunit: 330206012003GX00001W00000000\000astatement: E1\000areplaces: -\000aname: \5730\4e0b\5ba4 1\000asitus: \5317\4ed1\533a\6837\4f8b\8def\\\\1\000apiece: E1\000apiece name: \5730\4e0b\5ba4 1\000alevel: EASEMENT\000aspace: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000asystem: EPSG:4550+5737\000ageometry: d7e0da561f9575069b20c0526e44cd97956a576c638bf075dc0b22baf2af3fbb\000adefinition:\000a| undercroft definition 1\000a| prism -10.0 -6.0\000a| ring\000a| 398102.0 3312002.0\000a| 398104.0 3312002.0\000a| 398104.0 3312004.0\000a| 398102.0 3312004.0\000a| \000arestriction: EASEMENT\000aon: 330206012003GX00001W00000000\000afor: 330206012003GX00900W00000000\000acontent: A shaft may be used.\\nAnd inspected.\000aplan: cellar.csv\000adigest: abababababababababababababababababababababababababababababababab\000aplan system: EPSG:4550+5737\000aplan survey class: FIRST\000adeed: \51fa\8ba9\5408\540c\000adigest: abababababababababababababababababababababababababababababababab\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aremarks: first line\\nsecond line: with a colon\000aclerk: wang\000areviewer: lin\000aregistrar: chen\000a', 'cc7d8ac7ea81c223471220d0ef45e70833658d16eb21a4a74042fa019b11e0f4', 'e49848e9be5c60e9896f2e4f0df041af74744690429fef38b2e714b286b5629a'),
(6, 'CERTIFICATE', TIMESTAMP WITH TIME ZONE '2026-11-22 15:03:36.004238+00', U&'undercroft certificate 1\000aat: 2026-11-22T15:03:36.004238Z\000anumber: \6d59(2026)\5b81\6ce2\5e02\5317\4ed1\533a\4e0d\52a8\4ea7\6743\7b2c0000001\53f7\000aentry: 1\000aas of: 4\000aissued: 2026-11-22\000aofficer: chen\000a', 'ee6d0accd309502844b23d6ac7bdd94496005a2b8fe5a6eea425e9a40b462433', 'e21a3910f3e630642813d1444c22932a74c882870975509f0bf6ef7190533cde'),
(7, 'COPY', TIMESTAMP WITH TIME ZONE '2026-11-22 15:03:36.038511+00', U&'undercroft certificate copy 1\000aat: 2026-11-22T15:03:36.038511Z\000acertificate: \6d59(2026)\5b81\6ce2\5e02\5317\4ed1\533a\4e0d\52a8\4ea7\6743\7b2c0000001\53f7\000acopy: 1\000afacts: 0101010101010101010101010101010101010101010101010101010101010101\000adigest: 0202020202020202020202020202020202020202020202020202020202020202\000aofficer: chen\000a', '9a1b5949b71400f8a6a624bcf61d6eeee0ddc0c08614a21e5b8b8f145106f2be', '6ddd60aef40710d327210f7747636e2f42a92a43925f0928480e60a634bd0acb');
INSERT INTO "register"."journal" VALUES
(8, 'ENTRY', TIMESTAMP WITH TIME ZONE '2026-11-22 15:03:36.157186+00', U&'undercroft entry 1\000anumber: 5\000aat: 2026-11-22T15:03:36.157186Z\000akind: TRANSFER\000acase: 2026-000001\000aunit: 330206012003GX00001W00000000\000astatement: 1\000areplaces: 1\000aname: \5730\4e0b\5ba4 1\000asitus: \5317\4ed1\533a\6837\4f8b\8def\\\\1\000apiece: 1\000apiece name: \5730\4e0b\5ba4 1\000alevel: PRIMARY_RIGHT\000aspace: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000asystem: EPSG:4550+5737\000ageometry: 67596c324a58662edb3ea028f366cf842df602cd424d723068b1918c7347b459\000adefinition:\000a| undercroft definition 1\000a| prism -10.0 -6.0\000a| ring\000a| 398100.0 3312000.0\000a| 398110.0 3312000.0\000a| 398110.0 3312010.0\000a| 398100.0 3312010.0\000a| \000aright: STATE_CONSTRUCTION_LAND_USE\000aon: 330206012003GX00001W00000000\000anature: GRANT\000ause: 05 \5546\4e1a\670d\52a1\4e1a\7528\5730(\5730\4e0b)\000aterm: 2026-01-01 2065-12-31\000ashare: 1/3\000aorganisation: P05\000acalled: \6837\4f8b\5546\4e1a\5e7f\573a\6709\9650\516c\53f8(\865a\6784)\000acredit code: SAMPLE000000000005\000ashare: 1/3\000aperson: P07\000acalled: \5f20\6837\4f8b(\865a\6784)\000aidentity: 330206190001010000\000ashare: 1/3\000agroup: G01\000acalled: \6837\4f8b\8054\5408\4f53(\865a\6784)\000amember: P05\000amember: P07\000aplan: cellar.csv\000adigest: abababababababababababababababababababababababababababababababab\000aplan system: EPSG:4550+5737\000aplan survey class: FIRST\000adeed: \51fa\8ba9\5408\540c\000adigest: abababababababababababababababababababababababababababababababab\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aremarks: first line\\nsecond line: with a colon\000aclerk: wang\000areviewer: lin\000aregistrar: chen\000a', '1ca24b528bf27fcacbe2389f4cebe405beb896acfe5a9f0da752bb1df272a326', '9d876c13c95241f8a7b1ce2808f080962282b23d6794c79e99c452d303d51c1d'),
(9, 'ENTRY', TIMESTAMP WITH TIME ZONE '2026-11-22 15:03:36.354212+00', U&'undercroft entry 1\000anumber: 6\000aat: 2026-11-22T15:03:36.354212Z\000akind: FIRST\000acase: 2026-000005\000aunit: 330206012003GX00005W00000000\000astatement: 1\000areplaces: -\000aname: \5730\4e0b\5ba4 5\000asitus: \5317\4ed1\533a\6837\4f8b\8def\\\\5\000apiece: 1\000apiece name: \5730\4e0b\5ba4 5\000alevel: PRIMARY_RIGHT\000aspace: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000asystem: EPSG:4550+5737\000ageometry: 6c8e9ecba5a713b030718695e7a09950e9657fd828ad78b3c7d9ab0fc5f13d63\000adefinition:\000a| undercroft definition 1\000a| sweep circle 6.0 6.0 chord 0.02\000a| 398000.0 3312500.0 -30.0\000a| 398350.0 3312620.0 -32.0\000a| prism -34.0 -26.0\000a| ring\000a| 397995.0 3312495.0\000a| 398005.0 3312495.0\000a| 398005.0 3312505.0\000a| 397995.0 3312505.0\000a| \000aright: STATE_CONSTRUCTION_LAND_USE\000aon: 330206012003GX00005W00000000\000anature: GRANT\000ause: 05 \5546\4e1a\670d\52a1\4e1a\7528\5730(\5730\4e0b)\000aterm: 2026-01-01 2065-12-31\000ashare: 1/3\000aorganisation: P05\000acalled: \6837\4f8b\5546\4e1a\5e7f\573a\6709\9650\516c\53f8(\865a\6784)\000acredit code: SAMPLE000000000005\000ashare: 1/3\000aperson: P07\000acalled: \5f20\6837\4f8b(\865a\6784)\000aidentity: 330206190001010000\000ashare: 1/3\000agroup: G01\000acalled: \6837\4f8b\8054\5408\4f53(\865a\6784)\000amember: P05\000amember: P07\000aplan: cellar.csv\000adigest: abababababababababababababababababababababababababababababababab\000aplan system: EPSG:4550+5737\000aplan survey class: FIRST\000adeed: \51fa\8ba9\5408\540c\000adigest: abababababababababababababababababababababababababababababababab\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aremarks: first line\\nsecond line: with a colon\000aclerk: wang\000areviewer: lin\000aregistrar: chen\000a', '4e322def81c08f9cddee61f73b29d518841c215f12118d89736136b772561d8a', 'f3ce3a9df72600743d77ad196018e44185bde8c77f9a1b6e1131a6ff633cd571'),
(10, 'ENTRY', TIMESTAMP WITH TIME ZONE '2026-11-22 15:03:36.391617+00', U&'undercroft entry 1\000anumber: 7\000aat: 2026-11-22T15:03:36.391617Z\000akind: CANCELLATION\000acase: 2026-000003\000aunit: 330206012003GX00003W00000000\000astatement: 1\000areplaces: 3\000aname: \5730\4e0b\5ba4 3\000asitus: \5317\4ed1\533a\6837\4f8b\8def\\\\3\000aplan: cellar.csv\000adigest: abababababababababababababababababababababababababababababababab\000aplan system: EPSG:4550+5737\000aplan survey class: FIRST\000adeed: \51fa\8ba9\5408\540c\000adigest: abababababababababababababababababababababababababababababababab\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aremarks: first line\\nsecond line: with a colon\000aclerk: wang\000areviewer: lin\000aregistrar: chen\000a', 'd6c0206c2cffafd4f3f7cfc016dcf867403edeb65ca958aa036e0d81ae224578', '2832720cbeae174b09dea3a0ab8be2bcbb3f95b0e38ce620974ff65d092bc44c');
CREATE MEMORY TABLE "register"."act"(
    "position" BIGINT NOT NULL,
    "kind" CHARACTER VARYING(30) NOT NULL,
    "officer" CHARACTER VARYING(40) NOT NULL,
    "subject" CHARACTER VARYING(200) NOT NULL,
    "details" CHARACTER VARYING NOT NULL
);
ALTER TABLE "register"."act" ADD CONSTRAINT "register"."CONSTRAINT_1" PRIMARY KEY("position");
-- 1 +/- SELECT COUNT(*) FROM register.act;
INSERT INTO "register"."act" VALUES
(1, 'SIGNED_IN', 'wang', 'wang', U&'first line\000asecond line');
CREATE MEMORY TABLE "register"."entry"(
    "number" BIGINT NOT NULL,
    "position" BIGINT NOT NULL,
    "kind" CHARACTER VARYING(30) NOT NULL,
    "case_year" INTEGER NOT NULL,
    "case_serial" INTEGER NOT NULL,
    "unit" CHARACTER VARYING(28) NOT NULL,
    "label" CHARACTER VARYING(20) NOT NULL,
    "states_right" BOOLEAN NOT NULL,
    "replaces" BIGINT,
    "name" CHARACTER VARYING(400) NOT NULL,
    "situs" CHARACTER VARYING(400) NOT NULL,
    "remarks" CHARACTER VARYING NOT NULL,
    "clerk" CHARACTER VARYING(40) NOT NULL,
    "reviewer" CHARACTER VARYING(40) NOT NULL,
    "registrar" CHARACTER VARYING(40) NOT NULL
);
ALTER TABLE "register"."entry" ADD CONSTRAINT "register"."CONSTRAINT_5" PRIMARY KEY("number");
-- 7 +/- SELECT COUNT(*) FROM register.entry;
INSERT INTO "register"."entry" VALUES
(1, 2, 'FIRST', 2026, 1, '330206012003GX00001W00000000', '1', TRUE, NULL, U&'\5730\4e0b\5ba4 1', U&'\5317\4ed1\533a\6837\4f8b\8def\\1', U&'first line\000asecond line: with a colon', 'wang', 'lin', 'chen'),
(2, 3, 'FIRST', 2026, 2, '330206012003GX00002W00000000', '1', TRUE, NULL, U&'\5730\4e0b\5ba4 2', U&'\5317\4ed1\533a\6837\4f8b\8def\\2', U&'first line\000asecond line: with a colon', 'wang', 'lin', 'chen'),
(3, 4, 'FIRST', 2026, 3, '330206012003GX00003W00000000', '1', TRUE, NULL, U&'\5730\4e0b\5ba4 3', U&'\5317\4ed1\533a\6837\4f8b\8def\\3', U&'first line\000asecond line: with a colon', 'wang', 'lin', 'chen'),
(4, 5, 'FIRST', 2026, 1, '330206012003GX00001W00000000', 'E1', FALSE, NULL, U&'\5730\4e0b\5ba4 1', U&'\5317\4ed1\533a\6837\4f8b\8def\\1', U&'first line\000asecond line: with a colon', 'wang', 'lin', 'chen'),
(5, 8, 'TRANSFER', 2026, 1, '330206012003GX00001W00000000', '1', TRUE, 1, U&'\5730\4e0b\5ba4 1', U&'\5317\4ed1\533a\6837\4f8b\8def\\1', U&'first line\000asecond line: with a colon', 'wang', 'lin', 'chen'),
(6, 9, 'FIRST', 2026, 5, '330206012003GX00005W00000000', '1', TRUE, NULL, U&'\5730\4e0b\5ba4 5', U&'\5317\4ed1\533a\6837\4f8b\8def\\5', U&'first line\000asecond line: with a colon', 'wang', 'lin', 'chen'),
(7, 10, 'CANCELLATION', 2026, 3, '330206012003GX00003W00000000', '1', FALSE, 3, U&'\5730\4e0b\5ba4 3', U&'\5317\4ed1\533a\6837\4f8b\8def\\3', U&'first line\000asecond line: with a colon', 'wang', 'lin', 'chen');
CREATE INDEX "register"."entry_unit" ON "register"."entry"("unit" NULLS LAST);
CREATE MEMORY TABLE "register"."piece"(
    "entry" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "label" CHARACTER VARYING(20) NOT NULL,
    "name" CHARACTER VARYING(400) NOT NULL,
    "level" CHARACTER VARYING(30) NOT NULL,
    "kind" CHARACTER VARYING(30) NOT NULL,
    "basis" CHARACTER VARYING(30) NOT NULL,
    "survey_class" CHARACTER VARYING(30) NOT NULL,
    "system" CHARACTER VARYING(30) NOT NULL,
    "definition" CHARACTER VARYING NOT NULL,
    "digest" CHARACTER VARYING(64) NOT NULL,
    "min_east" DOUBLE PRECISION NOT NULL,
    "min_north" DOUBLE PRECISION NOT NULL,
    "min_height" DOUBLE PRECISION NOT NULL,
    "max_east" DOUBLE PRECISION NOT NULL,
    "max_north" DOUBLE PRECISION NOT NULL,
    "max_height" DOUBLE PRECISION NOT NULL
);
ALTER TABLE "register"."piece" ADD CONSTRAINT "register"."CONSTRAINT_65" PRIMARY KEY("entry", "ordinal");
-- 6 +/- SELECT COUNT(*) FROM register.piece;
INSERT INTO "register"."piece" VALUES
(1, 1, '1', U&'\5730\4e0b\5ba4 1', 'PRIMARY_RIGHT', 'BASEMENT', 'STRUCTURE_OUTER', 'FIRST', 'EPSG:4550+5737', U&'undercroft definition 1\000aprism -10.0 -6.0\000aring\000a398100.0 3312000.0\000a398110.0 3312000.0\000a398110.0 3312010.0\000a398100.0 3312010.0\000a', '67596c324a58662edb3ea028f366cf842df602cd424d723068b1918c7347b459', 398100.0, 3312000.0, -10.0, 398110.0, 3312010.0, -6.0),
(2, 1, '1', U&'\5730\4e0b\5ba4 2', 'PRIMARY_RIGHT', 'BASEMENT', 'STRUCTURE_OUTER', 'FIRST', 'EPSG:4550+5737', U&'undercroft definition 1\000aprism -10.0 -6.0\000aring\000a398200.0 3312000.0\000a398210.0 3312000.0\000a398210.0 3312010.0\000a398200.0 3312010.0\000a', '3b61e1ca32cde46d5fa8ead9a15120de6f1a2ddadc0110b2470741eb43732eaa', 398200.0, 3312000.0, -10.0, 398210.0, 3312010.0, -6.0),
(3, 1, '1', U&'\5730\4e0b\5ba4 3', 'PRIMARY_RIGHT', 'BASEMENT', 'STRUCTURE_OUTER', 'FIRST', 'EPSG:4550+5737', U&'undercroft definition 1\000aprism -10.0 -6.0\000aring\000a398300.0 3312000.0\000a398310.0 3312000.0\000a398310.0 3312010.0\000a398300.0 3312010.0\000a', 'aff40a87e4b223edb639032de83f94c263ee792151752dde17fbe22529abc2c0', 398300.0, 3312000.0, -10.0, 398310.0, 3312010.0, -6.0),
(4, 1, 'E1', U&'\5730\4e0b\5ba4 1', 'EASEMENT', 'BASEMENT', 'STRUCTURE_OUTER', 'FIRST', 'EPSG:4550+5737', U&'undercroft definition 1\000aprism -10.0 -6.0\000aring\000a398102.0 3312002.0\000a398104.0 3312002.0\000a398104.0 3312004.0\000a398102.0 3312004.0\000a', 'd7e0da561f9575069b20c0526e44cd97956a576c638bf075dc0b22baf2af3fbb', 398102.0, 3312002.0, -10.0, 398104.0, 3312004.0, -6.0),
(5, 1, '1', U&'\5730\4e0b\5ba4 1', 'PRIMARY_RIGHT', 'BASEMENT', 'STRUCTURE_OUTER', 'FIRST', 'EPSG:4550+5737', U&'undercroft definition 1\000aprism -10.0 -6.0\000aring\000a398100.0 3312000.0\000a398110.0 3312000.0\000a398110.0 3312010.0\000a398100.0 3312010.0\000a', '67596c324a58662edb3ea028f366cf842df602cd424d723068b1918c7347b459', 398100.0, 3312000.0, -10.0, 398110.0, 3312010.0, -6.0),
(6, 1, '1', U&'\5730\4e0b\5ba4 5', 'PRIMARY_RIGHT', 'BASEMENT', 'STRUCTURE_OUTER', 'FIRST', 'EPSG:4550+5737', U&'undercroft definition 1\000asweep circle 6.0 6.0 chord 0.02\000a398000.0 3312500.0 -30.0\000a398350.0 3312620.0 -32.0\000aprism -34.0 -26.0\000aring\000a397995.0 3312495.0\000a398005.0 3312495.0\000a398005.0 3312505.0\000a397995.0 3312505.0\000a', '6c8e9ecba5a713b030718695e7a09950e9657fd828ad78b3c7d9ab0fc5f13d63', 397995.0, 3312495.0, -34.0, 398350.973, 3312622.8378, -24.0);
CREATE MEMORY TABLE "register"."cell"(
    "east" INTEGER NOT NULL,
    "north" INTEGER NOT NULL,
    "entry" BIGINT NOT NULL,
    "piece" INTEGER NOT NULL
);
ALTER TABLE "register"."cell" ADD CONSTRAINT "register"."CONSTRAINT_2" PRIMARY KEY("east", "north", "entry", "piece");
-- 11 +/- SELECT COUNT(*) FROM register.cell;
INSERT INTO "register"."cell" VALUES
(1990, 16560, 1, 1),
(1991, 16560, 2, 1),
(1991, 16560, 3, 1),
(1990, 16560, 4, 1),
(1990, 16560, 5, 1),
(1989, 16562, 6, 1),
(1989, 16563, 6, 1),
(1990, 16562, 6, 1),
(1990, 16563, 6, 1),
(1991, 16562, 6, 1),
(1991, 16563, 6, 1);
CREATE INDEX "register"."cell_piece" ON "register"."cell"("entry" NULLS LAST, "piece" NULLS LAST);
CREATE MEMORY TABLE "register"."party"(
    "entry" BIGINT NOT NULL,
    "id" CHARACTER VARYING(100) NOT NULL,
    "sort" CHARACTER VARYING(12) NOT NULL,
    "name" CHARACTER VARYING(400) NOT NULL,
    "code" CHARACTER VARYING(100)
);
ALTER TABLE "register"."party" ADD CONSTRAINT "register"."CONSTRAINT_6581A" PRIMARY KEY("entry", "id");
-- 15 +/- SELECT COUNT(*) FROM register.party;
INSERT INTO "register"."party" VALUES
(1, 'P05', 'ORGANISATION', U&'\6837\4f8b\5546\4e1a\5e7f\573a\6709\9650\516c\53f8(\865a\6784)', 'SAMPLE000000000005'),
(1, 'P07', 'PERSON', U&'\5f20\6837\4f8b(\865a\6784)', '330206190001010000'),
(1, 'G01', 'GROUP', U&'\6837\4f8b\8054\5408\4f53(\865a\6784)', NULL),
(2, 'P05', 'ORGANISATION', U&'\6837\4f8b\5546\4e1a\5e7f\573a\6709\9650\516c\53f8(\865a\6784)', 'SAMPLE000000000005'),
(2, 'P07', 'PERSON', U&'\5f20\6837\4f8b(\865a\6784)', '330206190001010000'),
(2, 'G01', 'GROUP', U&'\6837\4f8b\8054\5408\4f53(\865a\6784)', NULL),
(3, 'P05', 'ORGANISATION', U&'\6837\4f8b\5546\4e1a\5e7f\573a\6709\9650\516c\53f8(\865a\6784)', 'SAMPLE000000000005'),
(3, 'P07', 'PERSON', U&'\5f20\6837\4f8b(\865a\6784)', '330206190001010000'),
(3, 'G01', 'GROUP', U&'\6837\4f8b\8054\5408\4f53(\865a\6784)', NULL),
(5, 'P05', 'ORGANISATION', U&'\6837\4f8b\5546\4e1a\5e7f\573a\6709\9650\516c\53f8(\865a\6784)', 'SAMPLE000000000005'),
(5, 'P07', 'PERSON', U&'\5f20\6837\4f8b(\865a\6784)', '330206190001010000'),
(5, 'G01', 'GROUP', U&'\6837\4f8b\8054\5408\4f53(\865a\6784)', NULL),
(6, 'P05', 'ORGANISATION', U&'\6837\4f8b\5546\4e1a\5e7f\573a\6709\9650\516c\53f8(\865a\6784)', 'SAMPLE000000000005'),
(6, 'P07', 'PERSON', U&'\5f20\6837\4f8b(\865a\6784)', '330206190001010000'),
(6, 'G01', 'GROUP', U&'\6837\4f8b\8054\5408\4f53(\865a\6784)', NULL);
CREATE INDEX "register"."party_id" ON "register"."party"("id" NULLS LAST);
CREATE MEMORY TABLE "register"."party_member"(
    "entry" BIGINT NOT NULL,
    "party" CHARACTER VARYING(100) NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "member" CHARACTER VARYING(100) NOT NULL
);
ALTER TABLE "register"."party_member" ADD CONSTRAINT "register"."CONSTRAINT_3A" PRIMARY KEY("entry", "party", "ordinal");
-- 10 +/- SELECT COUNT(*) FROM register.party_member;
INSERT INTO "register"."party_member" VALUES
(1, 'G01', 1, 'P05'),
(1, 'G01', 2, 'P07'),
(2, 'G01', 1, 'P05'),
(2, 'G01', 2, 'P07'),
(3, 'G01', 1, 'P05'),
(3, 'G01', 2, 'P07'),
(5, 'G01', 1, 'P05'),
(5, 'G01', 2, 'P07'),
(6, 'G01', 1, 'P05'),
(6, 'G01', 2, 'P07');
CREATE MEMORY TABLE "register"."interest"(
    "entry" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "unit" CHARACTER VARYING(28) NOT NULL,
    "sort" CHARACTER VARYING(14) NOT NULL,
    "kind" CHARACTER VARYING(50),
    "nature" CHARACTER VARYING(30),
    "land_use" CHARACTER VARYING(200),
    "term_from" DATE,
    "term_to" DATE,
    "beneficiary" CHARACTER VARYING(28),
    "content" CHARACTER VARYING
);
ALTER TABLE "register"."interest" ADD CONSTRAINT "register"."CONSTRAINT_21FF" PRIMARY KEY("entry", "ordinal");
-- 6 +/- SELECT COUNT(*) FROM register.interest;
INSERT INTO "register"."interest" VALUES
(1, 1, '330206012003GX00001W00000000', 'RIGHT', 'STATE_CONSTRUCTION_LAND_USE', 'GRANT', U&'05 \5546\4e1a\670d\52a1\4e1a\7528\5730(\5730\4e0b)', DATE '2026-01-01', DATE '2065-12-31', NULL, NULL),
(2, 1, '330206012003GX00002W00000000', 'RIGHT', 'STATE_CONSTRUCTION_LAND_USE', 'GRANT', U&'05 \5546\4e1a\670d\52a1\4e1a\7528\5730(\5730\4e0b)', DATE '2026-01-01', DATE '2065-12-31', NULL, NULL),
(3, 1, '330206012003GX00003W00000000', 'RIGHT', 'STATE_CONSTRUCTION_LAND_USE', 'GRANT', U&'05 \5546\4e1a\670d\52a1\4e1a\7528\5730(\5730\4e0b)', DATE '2026-01-01', DATE '2065-12-31', NULL, NULL),
(4, 1, '330206012003GX00001W00000000', 'RESTRICTION', 'EASEMENT', NULL, NULL, NULL, NULL, '330206012003GX00900W00000000', U&'A shaft may be used.\000aAnd inspected.'),
(5, 1, '330206012003GX00001W00000000', 'RIGHT', 'STATE_CONSTRUCTION_LAND_USE', 'GRANT', U&'05 \5546\4e1a\670d\52a1\4e1a\7528\5730(\5730\4e0b)', DATE '2026-01-01', DATE '2065-12-31', NULL, NULL),
(6, 1, '330206012003GX00005W00000000', 'RIGHT', 'STATE_CONSTRUCTION_LAND_USE', 'GRANT', U&'05 \5546\4e1a\670d\52a1\4e1a\7528\5730(\5730\4e0b)', DATE '2026-01-01', DATE '2065-12-31', NULL, NULL);
CREATE INDEX "register"."interest_unit" ON "register"."interest"("unit" NULLS LAST);
CREATE MEMORY TABLE "register"."holding"(
    "entry" BIGINT NOT NULL,
    "interest" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "party" CHARACTER VARYING(100) NOT NULL,
    "numerator" INTEGER NOT NULL,
    "denominator" INTEGER NOT NULL
);
ALTER TABLE "register"."holding" ADD CONSTRAINT "register"."CONSTRAINT_4" PRIMARY KEY("entry", "interest", "ordinal");
-- 15 +/- SELECT COUNT(*) FROM register.holding;
INSERT INTO "register"."holding" VALUES
(1, 1, 1, 'P05', 1, 3),
(1, 1, 2, 'P07', 1, 3),
(1, 1, 3, 'G01', 1, 3),
(2, 1, 1, 'P05', 1, 3),
(2, 1, 2, 'P07', 1, 3),
(2, 1, 3, 'G01', 1, 3),
(3, 1, 1, 'P05', 1, 3),
(3, 1, 2, 'P07', 1, 3),
(3, 1, 3, 'G01', 1, 3),
(5, 1, 1, 'P05', 1, 3),
(5, 1, 2, 'P07', 1, 3),
(5, 1, 3, 'G01', 1, 3),
(6, 1, 1, 'P05', 1, 3),
(6, 1, 2, 'P07', 1, 3),
(6, 1, 3, 'G01', 1, 3);
CREATE MEMORY TABLE "register"."source"(
    "entry" BIGINT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "sort" CHARACTER VARYING(4) NOT NULL,
    "title" CHARACTER VARYING(400) NOT NULL,
    "digest" CHARACTER VARYING(64) NOT NULL,
    "system" CHARACTER VARYING(30),
    "survey_class" CHARACTER VARYING(30),
    "deed_kind" CHARACTER VARYING(30),
    "signed" DATE
);
ALTER TABLE "register"."source" ADD CONSTRAINT "register"."CONSTRAINT_CA9" PRIMARY KEY("entry", "ordinal");
-- 14 +/- SELECT COUNT(*) FROM register.source;
INSERT INTO "register"."source" VALUES
(1, 1, 'PLAN', 'cellar.csv', 'abababababababababababababababababababababababababababababababab', 'EPSG:4550+5737', 'FIRST', NULL, NULL),
(1, 2, 'DEED', U&'\51fa\8ba9\5408\540c', 'abababababababababababababababababababababababababababababababab', NULL, NULL, 'GRANT_CONTRACT', DATE '2026-01-05'),
(2, 1, 'PLAN', 'cellar.csv', 'abababababababababababababababababababababababababababababababab', 'EPSG:4550+5737', 'FIRST', NULL, NULL),
(2, 2, 'DEED', U&'\51fa\8ba9\5408\540c', 'abababababababababababababababababababababababababababababababab', NULL, NULL, 'GRANT_CONTRACT', DATE '2026-01-05'),
(3, 1, 'PLAN', 'cellar.csv', 'abababababababababababababababababababababababababababababababab', 'EPSG:4550+5737', 'FIRST', NULL, NULL),
(3, 2, 'DEED', U&'\51fa\8ba9\5408\540c', 'abababababababababababababababababababababababababababababababab', NULL, NULL, 'GRANT_CONTRACT', DATE '2026-01-05'),
(4, 1, 'PLAN', 'cellar.csv', 'abababababababababababababababababababababababababababababababab', 'EPSG:4550+5737', 'FIRST', NULL, NULL),
(4, 2, 'DEED', U&'\51fa\8ba9\5408\540c', 'abababababababababababababababababababababababababababababababab', NULL, NULL, 'GRANT_CONTRACT', DATE '2026-01-05'),
(5, 1, 'PLAN', 'cellar.csv', 'abababababababababababababababababababababababababababababababab', 'EPSG:4550+5737', 'FIRST', NULL, NULL),
(5, 2, 'DEED', U&'\51fa\8ba9\5408\540c', 'abababababababababababababababababababababababababababababababab', NULL, NULL, 'GRANT_CONTRACT', DATE '2026-01-05'),
(6, 1, 'PLAN', 'cellar.csv', 'abababababababababababababababababababababababababababababababab', 'EPSG:4550+5737', 'FIRST', NULL, NULL),
(6, 2, 'DEED', U&'\51fa\8ba9\5408\540c', 'abababababababababababababababababababababababababababababababab', NULL, NULL, 'GRANT_CONTRACT', DATE '2026-01-05'),
(7, 1, 'PLAN', 'cellar.csv', 'abababababababababababababababababababababababababababababababab', 'EPSG:4550+5737', 'FIRST', NULL, NULL),
(7, 2, 'DEED', U&'\51fa\8ba9\5408\540c', 'abababababababababababababababababababababababababababababababab', NULL, NULL, 'GRANT_CONTRACT', DATE '2026-01-05');
CREATE MEMORY TABLE "register"."certificate"(
    "position" BIGINT NOT NULL,
    "province" CHARACTER VARYING(4) NOT NULL,
    "given_year" INTEGER NOT NULL,
    "place" CHARACTER VARYING(100) NOT NULL,
    "serial" INTEGER NOT NULL,
    "entry" BIGINT NOT NULL,
    "as_of" BIGINT NOT NULL,
    "issued" DATE NOT NULL,
    "officer" CHARACTER VARYING(40) NOT NULL
);
ALTER TABLE "register"."certificate" ADD CONSTRAINT "register"."CONSTRAINT_7" PRIMARY KEY("position");
-- 1 +/- SELECT COUNT(*) FROM register.certificate;
INSERT INTO "register"."certificate" VALUES
(6, U&'\6d59', 2026, U&'\5b81\6ce2\5e02\5317\4ed1\533a', 1, 1, 4, DATE '2026-11-22', 'chen');
CREATE MEMORY TABLE "register"."certificate_copy"(
    "position" BIGINT NOT NULL,
    "certificate" BIGINT NOT NULL,
    "copy" INTEGER NOT NULL,
    "facts" CHARACTER VARYING(64) NOT NULL,
    "digest" CHARACTER VARYING(64) NOT NULL,
    "officer" CHARACTER VARYING(40) NOT NULL
);
ALTER TABLE "register"."certificate_copy" ADD CONSTRAINT "register"."CONSTRAINT_61" PRIMARY KEY("position");
-- 1 +/- SELECT COUNT(*) FROM register.certificate_copy;
INSERT INTO "register"."certificate_copy" VALUES
(7, 6, 1, '0101010101010101010101010101010101010101010101010101010101010101', '0202020202020202020202020202020202020202020202020202020202020202', 'chen');
ALTER TABLE "register"."party" ADD CONSTRAINT "register"."CONSTRAINT_6581" CHECK("sort" IN('PERSON', 'ORGANISATION', 'GROUP')) NOCHECK;
ALTER TABLE "register"."source" ADD CONSTRAINT "register"."CONSTRAINT_CA" CHECK("sort" IN('PLAN', 'DEED')) NOCHECK;
ALTER TABLE "register"."journal" ADD CONSTRAINT "register"."CONSTRAINT_AB" CHECK("sort" IN('ENTRY', 'ACT', 'CERTIFICATE', 'COPY')) NOCHECK;
ALTER TABLE "register"."interest" ADD CONSTRAINT "register"."CONSTRAINT_21F" CHECK("sort" IN('RIGHT', 'RESTRICTION', 'RESPONSIBILITY')) NOCHECK;
ALTER TABLE "register"."certificate" ADD CONSTRAINT "register"."CONSTRAINT_745F41" UNIQUE NULLS DISTINCT ("given_year", "serial");
ALTER TABLE "register"."certificate_copy" ADD CONSTRAINT "register"."CONSTRAINT_61168" UNIQUE NULLS DISTINCT ("certificate", "copy");
ALTER TABLE "register"."certificate" ADD CONSTRAINT "register"."CONSTRAINT_745" UNIQUE NULLS DISTINCT ("entry");
ALTER TABLE "register"."entry" ADD CONSTRAINT "register"."CONSTRAINT_5C30" UNIQUE NULLS DISTINCT ("replaces");
ALTER TABLE "register"."entry" ADD CONSTRAINT "register"."CONSTRAINT_5C" UNIQUE NULLS DISTINCT ("position");
ALTER TABLE "register"."piece" ADD CONSTRAINT "register"."CONSTRAINT_65B" UNIQUE NULLS DISTINCT ("entry", "label");
ALTER TABLE "register"."interest" ADD CONSTRAINT "register"."CONSTRAINT_21" FOREIGN KEY("entry") REFERENCES "register"."entry"("number") NOCHECK;
ALTER TABLE "register"."party" ADD CONSTRAINT "register"."CONSTRAINT_658" FOREIGN KEY("entry") REFERENCES "register"."entry"("number") NOCHECK;
ALTER TABLE "register"."certificate_copy" ADD CONSTRAINT "register"."CONSTRAINT_611" FOREIGN KEY("position") REFERENCES "register"."journal"("position") NOCHECK;
ALTER TABLE "register"."piece" ADD CONSTRAINT "register"."CONSTRAINT_6" FOREIGN KEY("entry") REFERENCES "register"."entry"("number") NOCHECK;
ALTER TABLE "register"."party_member" ADD CONSTRAINT "register"."CONSTRAINT_3AB" FOREIGN KEY("entry", "party") REFERENCES "register"."party"("entry", "id") NOCHECK;
ALTER TABLE "register"."holding" ADD CONSTRAINT "register"."CONSTRAINT_411" FOREIGN KEY("entry", "party") REFERENCES "register"."party"("entry", "id") NOCHECK;
ALTER TABLE "register"."certificate" ADD CONSTRAINT "register"."CONSTRAINT_745F4" FOREIGN KEY("as_of") REFERENCES "register"."entry"("number") NOCHECK;
ALTER TABLE "register"."certificate" ADD CONSTRAINT "register"."CONSTRAINT_74" FOREIGN KEY("position") REFERENCES "register"."journal"("position") NOCHECK;
ALTER TABLE "register"."entry" ADD CONSTRAINT "register"."CONSTRAINT_5C308" FOREIGN KEY("replaces") REFERENCES "register"."entry"("number") NOCHECK;
ALTER TABLE "register"."certificate_copy" ADD CONSTRAINT "register"."CONSTRAINT_6116" FOREIGN KEY("certificate") REFERENCES "register"."certificate"("position") NOCHECK;
ALTER TABLE "register"."cell" ADD CONSTRAINT "register"."CONSTRAINT_2E" FOREIGN KEY("entry", "piece") REFERENCES "register"."piece"("entry", "ordinal") NOCHECK;
ALTER TABLE "register"."entry" ADD CONSTRAINT "register"."CONSTRAINT_5C3" FOREIGN KEY("position") REFERENCES "register"."journal"("position") NOCHECK;
ALTER TABLE "register"."act" ADD CONSTRAINT "register"."CONSTRAINT_17" FOREIGN KEY("position") REFERENCES "register"."journal"("position") NOCHECK;
ALTER TABLE "register"."certificate" ADD CONSTRAINT "register"."CONSTRAINT_745F" FOREIGN KEY("entry") REFERENCES "register"."entry"("number") NOCHECK;
ALTER TABLE "register"."holding" ADD CONSTRAINT "register"."CONSTRAINT_41" FOREIGN KEY("entry", "interest") REFERENCES "register"."interest"("entry", "ordinal") NOCHECK;
ALTER TABLE "register"."source" ADD CONSTRAINT "register"."CONSTRAINT_C" FOREIGN KEY("entry") REFERENCES "register"."entry"("number") NOCHECK;
