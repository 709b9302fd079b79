-- H2 2.5.252; 
;              
CREATE USER IF NOT EXISTS "" PASSWORD '' ADMIN;
CREATE SCHEMA IF NOT EXISTS "casework" AUTHORIZATION "";       
CREATE SCHEMA IF NOT EXISTS "office" AUTHORIZATION "";         
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
INSERT INTO "register"."flyway_schema_history" VALUES(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, '', TIMESTAMP '2026-11-22 23:39:16.954583', 0, TRUE);          
INSERT INTO "register"."flyway_schema_history" VALUES(0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"register"', NULL, '', TIMESTAMP '2026-11-22 23:39:16.97206', 0, TRUE);              
INSERT INTO "register"."flyway_schema_history" VALUES(1, '1', 'the book', 'SQL', 'V1__the_book.sql', 1880525059, '', TIMESTAMP '2026-11-22 23:39:17.299305', 241, TRUE);       
CREATE INDEX "register"."flyway_schema_history_s_idx" ON "register"."flyway_schema_history"("success" NULLS LAST);             
CREATE MEMORY TABLE "register"."counter"(
    "name" CHARACTER VARYING(60) NOT NULL,
    "last_given" BIGINT NOT NULL
);       
ALTER TABLE "register"."counter" ADD CONSTRAINT "register"."CONSTRAINT_3" PRIMARY KEY("name"); 
-- 2 +/- SELECT COUNT(*) FROM register.counter;
INSERT INTO "register"."counter" VALUES('journal', 17);        
INSERT INTO "register"."counter" VALUES('entry', 1);           
CREATE MEMORY TABLE "register"."journal"(
    "position" BIGINT NOT NULL,
    "sort" CHARACTER VARYING(11) NOT NULL,
    "at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "text" CHARACTER VARYING NOT NULL,
    "digest" CHARACTER VARYING(64) NOT NULL,
    "chain" CHARACTER VARYING(64) NOT NULL
);          
ALTER TABLE "register"."journal" ADD CONSTRAINT "register"."CONSTRAINT_A" PRIMARY KEY("position");             
-- 17 +/- SELECT COUNT(*) FROM register.journal;               
INSERT INTO "register"."journal" VALUES(1, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:01:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:01:00Z\000akind: OFFICE_OPENED\000aofficer: \000asubject: \6837\4f8b\767b\8bb0\673a\6784\000adetails:\000a| system: EPSG:4550+5737\000a', '4011c6bcec8a968cdf5aef2f623a71e42b345bc52cb266848f7b44f13f08c64b', '4da2dda124ed60a9702fe16003d342778c96162a91db64411b973af729e16448');              
INSERT INTO "register"."journal" VALUES(2, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:03:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:03:00Z\000akind: LODGED\000aofficer: wang\000asubject: 2026-000001\000adetails:\000a| unit: 330206012003GX00001W00000000 1\000a| plan: a515881abc2b100c2a4f8724058e601a707c8a14fe6b27200ee7f3da1817ca36 cellar-1-1.csv\000a', 'ff9c22ab791652419a0a09e85fdb99c98bbf8198719c3bc253d092726216a2b5', '1f750e2f18f90fd0538349a061176bf1eb13c2d7de39ec28c1fb26e709874767');          
INSERT INTO "register"."journal" VALUES(3, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:05:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:05:00Z\000akind: EXAMINED\000aofficer: \000asubject: 2026-000001\000adetails:\000a| seen: 0\000a| findings: 0\000a| grave: 0\000a| geometries: 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000a| tolerances: by survey class; clearance 0.0 m; rights matrix 1\000a', 'd8ce3c5aaaa1c16b1edfefd8ce5ccfdb886ab3426bf83672bd40feaa6dd8638d', '92b4128f4dc0245727899e0cc515327b6528a58715b5f64132a628aa60321117');             
INSERT INTO "register"."journal" VALUES(4, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:07:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:07:00Z\000akind: APPROVED\000aofficer: lin\000asubject: 2026-000001\000adetails:\000a| seen: 0\000a| geometries: 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000a| tolerances: by survey class; clearance 0.0 m; rights matrix 1\000a| reasons: \5ba1\67e5\65e0\5f02\8bae\000a', 'd00f9becba94356f0dbb66f72ba52c5c1c6ab15630f9d89d172a39899a0df9e3', '739e77dbe1ef97ee23b5e55b00366ca309aea96099c0cb2098fdca7b17d62596');  
INSERT INTO "register"."journal" VALUES(5, 'ENTRY', TIMESTAMP WITH TIME ZONE '2026-03-02 01:08:00+00', U&'undercroft entry 1\000anumber: 1\000aat: 2026-03-02T01:08:00Z\000akind: FIRST\000acase: 2026-000001\000aunit: 330206012003GX00001W00000000\000astatement: 1\000areplaces: -\000aname: \5730\4e0b\5ba4 1\000asitus: \5317\4ed1\533a\6837\4f8b\8def 1\000apiece: 1\000apiece name: \5730\4e0b\5ba4 1\000alevel: PRIMARY_RIGHT\000aspace: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000asystem: EPSG:4550+5737\000ageometry: 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000adefinition:\000a| undercroft definition 1\000a| prism -10.0 -6.0\000a| ring\000a| 398000.0 3312000.0\000a| 398010.0 3312000.0\000a| 398010.0 3312010.0\000a| 398000.0 3312010.0\000a| \000aright: STATE_CONSTRUCTION_LAND_USE\000aon: 330206012003GX00001W00000000\000anature: GRANT\000ause: 1102 \50a8\5907\5e93\7528\5730(\5730\4e0b)\000aterm: 2026-01-01 2075-12-31\000ashare: 1/1\000aorganisation: P1\000acalled: \6837\4f8b\516c\53f8(\865a\6784)1\000acredit code: SAMPLE1\000aplan: cellar-1-1.csv\000adigest: a515881abc2b100c2a4f8724058e601a707c8a14fe6b27200ee7f3da1817ca36\000aplan system: EPSG:4550+5737\000aplan survey class: FIRST\000adeed: \51fa\8ba9\5408\540c\000adigest: df75f3ea1d63370ba642bde84f53668817f063ac887beb86b8593d78cf5642b9\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aremarks: one: remark\\\\\\nand another\000aclerk: wang\000areviewer: lin\000aregistrar: chen\000a', 'ee02dc66478225534c809817116cdcb92e32c890d2863f2fca44d3ded1ccfc90', 'fe561923fdca89193dddbd36372e97e0f4cfaa017dac018c5fd03f692dcd1ca9');            
INSERT INTO "register"."journal" VALUES(6, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:10:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:10:00Z\000akind: LODGED\000aofficer: wang\000asubject: 2026-000002\000adetails:\000a| unit: 330206012003GX00002W00000000 1\000a| plan: c89f4596e56ab9dd7b663de5f557dfe4e1ac0b65937f42c0092e79ef96cd32c0 cellar-2-1.csv\000a', '575b9057abb4003a8f0db90dbd75b59882dc6dc114347a0c59685a143c1f90e4', 'feb9e687f4fbd1a31b3becb997ae19c787dda87d38fd478e40b5bf2be1d214e9');          
INSERT INTO "register"."journal" VALUES(7, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:12:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:12:00Z\000akind: LODGED\000aofficer: wang\000asubject: 2026-000003\000adetails:\000a| unit: 330206012003GX00003W00000000 1\000a| plan: 38beb3491945c505c50065a835d0efedfb11ef105a75b5d8a4fa4abfb38d5931 cellar-3-1.csv\000a', '8fa173f0f38b452c5784c331d54c0ad29d6170372a83855cc163eb82f6bb92a8', 'dbe81063c0c4314fec3299e987cb2fe73fac2395dd8c04e31a3ac4c9b9f47b51');          
INSERT INTO "register"."journal" VALUES(8, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:14:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:14:00Z\000akind: EXAMINED\000aofficer: \000asubject: 2026-000003\000adetails:\000a| seen: 1\000a| findings: 0\000a| grave: 0\000a| geometries: 3b61e1ca32cde46d5fa8ead9a15120de6f1a2ddadc0110b2470741eb43732eaa\000a| tolerances: by survey class; clearance 0.0 m; rights matrix 1\000a', '7fa60fc3888c84232e5dc05f2dbbda6e8fd1dc66b43ec741d26755ae51315bb7', 'bb315281bbf63fdd33b271e9cd41caf8bb8818437c2f6e3e4c4f0784c24bd490');             
INSERT INTO "register"."journal" VALUES(9, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:16:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:16:00Z\000akind: LODGED\000aofficer: wang\000asubject: 2026-000004\000adetails:\000a| unit: 330206012003GX00004W00000000 1\000a| plan: 4f022c8b8598bb2f99623b1122bcbb43a4da9b5206c74b238bab477a1995d5c6 cellar-4-1.csv\000a', 'd57252f1a61bf7c3dd18ef4ccea6a8cd70614602e951549b2287b54a3752f750', '0c980cc399d6076596cfc0e00bafab70f21190f6214b92791423e2dba1815375');          
INSERT INTO "register"."journal" VALUES(10, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:18:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:18:00Z\000akind: EXAMINED\000aofficer: \000asubject: 2026-000004\000adetails:\000a| seen: 1\000a| findings: 0\000a| grave: 0\000a| geometries: aff40a87e4b223edb639032de83f94c263ee792151752dde17fbe22529abc2c0\000a| tolerances: by survey class; clearance 0.0 m; rights matrix 1\000a', '52ea9187da560fb3c2ad2ab92b5c36b8c6816aed1058edd9d4bb4a78edfc2a39', '234ac24ae25a3943a7bbf77fc1335a0049c0d6905ad4a28e04b3142c685afb7f');            
INSERT INTO "register"."journal" VALUES(11, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:20:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:20:00Z\000akind: APPROVED\000aofficer: lin\000asubject: 2026-000004\000adetails:\000a| seen: 1\000a| geometries: aff40a87e4b223edb639032de83f94c263ee792151752dde17fbe22529abc2c0\000a| tolerances: by survey class; clearance 0.0 m; rights matrix 1\000a| reasons: \53ef\000a', 'aa9c0b3e376d0a05523b37f84a736b1ec1cbbcdf5855e9d2784fedb2becbfdaf', '629ee8c1a592243ee2cadbc629c3334fd049e65ea21addee6d27a73ad5f706fd');     
INSERT INTO "register"."journal" VALUES(12, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:22:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:22:00Z\000akind: LODGED\000aofficer: wang\000asubject: 2026-000005\000adetails:\000a| unit: 330206012003GX00005W00000000 1\000a| plan: 13d0d59e63b9687ce846354ae3c86a546be459c16db1210a79a26cc8957ea455 cellar-5-1.csv\000a', '2f2d663bc44be0f08f7f73a378cb16885ce650378edf70122c0ae1e0dd0db430', 'ac92f99f9cd6d9799c8d323ee565201986fa9eac897cd7d87d2d9c3a66218de6');         
INSERT INTO "register"."journal" VALUES(13, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:24:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:24:00Z\000akind: EXAMINED\000aofficer: \000asubject: 2026-000005\000adetails:\000a| seen: 1\000a| findings: 1\000a| grave: 1\000a| geometries: 7e07f9429321eda09b91ea00fcf848d7742afdc86549b46d9f5d79d1b8148e37 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000a| tolerances: by survey class; clearance 0.0 m; rights matrix 1\000a', '00d7486a7001a39b52b38d47a203e220b75d82ee397a1a91e50e92da391a4789', '4476c063c6e932a14e2736625f547e7e9a15a386cde61776335b3af934b0201b');           
INSERT INTO "register"."journal" VALUES(14, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:26:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:26:00Z\000akind: REFUSED\000aofficer: lin\000asubject: 2026-000005\000adetails:\000a| seen: 1\000a| geometries: 7e07f9429321eda09b91ea00fcf848d7742afdc86549b46d9f5d79d1b8148e37 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000a| tolerances: by survey class; clearance 0.0 m; rights matrix 1\000a| reasons: \4e0e\5df2\767b\8bb0\7a7a\95f4\91cd\53e0\000a', '1117b45ce5eaa4f7f0ae50243fe3bd3c73e04a99c54425a595af6d0c0e3f90b7', '222ba181f4fdf4025defa77dc851080a16969ce0ea8cb1203b9d1c7dd688ac3c');  
INSERT INTO "register"."journal" VALUES(15, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:28:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:28:00Z\000akind: LODGED\000aofficer: wang\000asubject: 2026-000006\000adetails:\000a| unit: 330206012003GX00006W00000000 1\000a| plan: 19c0bbe963c12b35209478c6036c15a4d85dcc6edcb16f74c15af4ac8cf277a8 cellar-6-1.csv\000a', 'c871617c37d04e5c4ff1f0c1f7655e9160bf5c69327bd60675854625ed041259', '1eceba7536d869d86d2af2a83fd79203285de596bd2555e06144b612c49b8eaf');         
INSERT INTO "register"."journal" VALUES(16, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:30:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:30:00Z\000akind: EXAMINED\000aofficer: \000asubject: 2026-000006\000adetails:\000a| seen: 1\000a| findings: 1\000a| grave: 1\000a| geometries: 8cdcd3dc4099818c86754cbad9dfcfd3fbc4d31653481e98ca9409e9f5e509eb 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000a| tolerances: by survey class; clearance 0.0 m; rights matrix 1\000a', 'a41cba60fcb47338000987a04c3f6ed516984383cad0a2f502c7576a51235c3c', '1faa9ed7a6633a52b75a899c81b42e43c5db5b982266405dcef47fb7027da330');           
INSERT INTO "register"."journal" VALUES(17, 'ACT', TIMESTAMP WITH TIME ZONE '2026-03-02 01:32:00+00', U&'undercroft act 1\000aat: 2026-03-02T01:32:00Z\000akind: REQUISITIONED\000aofficer: lin\000asubject: 2026-000006\000adetails:\000a| seen: 1\000a| geometries: 8cdcd3dc4099818c86754cbad9dfcfd3fbc4d31653481e98ca9409e9f5e509eb 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000a| tolerances: by survey class; clearance 0.0 m; rights matrix 1\000a| reasons: \8bf7\4fee\6d4b \91cd\65b0\63d0\4ea4\000a', '9234eda8da912ab10c7f46db1b54f42139fb612af95ceea963d8020218c56ef5', '5b52f469e04ec4aa74b4ed5da301b3fd3e1a1ed050d25cd1c7c014cd627ce285');
CREATE MEMORY TABLE "register"."act"(
    "position" BIGINT NOT NULL,
    "kind" CHARACTER VARYING(30) NOT NULL,
    "officer" CHARACTER VARYING(40) NOT NULL,
    "subject" CHARACTER VARYING(200) NOT NULL,
    "details" CHARACTER VARYING NOT NULL
);      
ALTER TABLE "register"."act" ADD CONSTRAINT "register"."CONSTRAINT_1" PRIMARY KEY("position"); 
-- 16 +/- SELECT COUNT(*) FROM register.act;   
INSERT INTO "register"."act" VALUES(1, 'OFFICE_OPENED', '', U&'\6837\4f8b\767b\8bb0\673a\6784', 'system: EPSG:4550+5737');     
INSERT INTO "register"."act" VALUES(2, 'LODGED', 'wang', '2026-000001', U&'unit: 330206012003GX00001W00000000 1\000aplan: a515881abc2b100c2a4f8724058e601a707c8a14fe6b27200ee7f3da1817ca36 cellar-1-1.csv');   
INSERT INTO "register"."act" VALUES(3, 'EXAMINED', '', '2026-000001', U&'seen: 0\000afindings: 0\000agrave: 0\000ageometries: 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000atolerances: by survey class; clearance 0.0 m; rights matrix 1');            
INSERT INTO "register"."act" VALUES(4, 'APPROVED', 'lin', '2026-000001', U&'seen: 0\000ageometries: 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000atolerances: by survey class; clearance 0.0 m; rights matrix 1\000areasons: \5ba1\67e5\65e0\5f02\8bae');               
INSERT INTO "register"."act" VALUES(6, 'LODGED', 'wang', '2026-000002', U&'unit: 330206012003GX00002W00000000 1\000aplan: c89f4596e56ab9dd7b663de5f557dfe4e1ac0b65937f42c0092e79ef96cd32c0 cellar-2-1.csv');   
INSERT INTO "register"."act" VALUES(7, 'LODGED', 'wang', '2026-000003', U&'unit: 330206012003GX00003W00000000 1\000aplan: 38beb3491945c505c50065a835d0efedfb11ef105a75b5d8a4fa4abfb38d5931 cellar-3-1.csv');   
INSERT INTO "register"."act" VALUES(8, 'EXAMINED', '', '2026-000003', U&'seen: 1\000afindings: 0\000agrave: 0\000ageometries: 3b61e1ca32cde46d5fa8ead9a15120de6f1a2ddadc0110b2470741eb43732eaa\000atolerances: by survey class; clearance 0.0 m; rights matrix 1');            
INSERT INTO "register"."act" VALUES(9, 'LODGED', 'wang', '2026-000004', U&'unit: 330206012003GX00004W00000000 1\000aplan: 4f022c8b8598bb2f99623b1122bcbb43a4da9b5206c74b238bab477a1995d5c6 cellar-4-1.csv');   
INSERT INTO "register"."act" VALUES(10, 'EXAMINED', '', '2026-000004', U&'seen: 1\000afindings: 0\000agrave: 0\000ageometries: aff40a87e4b223edb639032de83f94c263ee792151752dde17fbe22529abc2c0\000atolerances: by survey class; clearance 0.0 m; rights matrix 1');           
INSERT INTO "register"."act" VALUES(11, 'APPROVED', 'lin', '2026-000004', U&'seen: 1\000ageometries: aff40a87e4b223edb639032de83f94c263ee792151752dde17fbe22529abc2c0\000atolerances: by survey class; clearance 0.0 m; rights matrix 1\000areasons: \53ef');  
INSERT INTO "register"."act" VALUES(12, 'LODGED', 'wang', '2026-000005', U&'unit: 330206012003GX00005W00000000 1\000aplan: 13d0d59e63b9687ce846354ae3c86a546be459c16db1210a79a26cc8957ea455 cellar-5-1.csv');  
INSERT INTO "register"."act" VALUES(13, 'EXAMINED', '', '2026-000005', U&'seen: 1\000afindings: 1\000agrave: 1\000ageometries: 7e07f9429321eda09b91ea00fcf848d7742afdc86549b46d9f5d79d1b8148e37 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000atolerances: by survey class; clearance 0.0 m; rights matrix 1');          
INSERT INTO "register"."act" VALUES(14, 'REFUSED', 'lin', '2026-000005', U&'seen: 1\000ageometries: 7e07f9429321eda09b91ea00fcf848d7742afdc86549b46d9f5d79d1b8148e37 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000atolerances: by survey class; clearance 0.0 m; rights matrix 1\000areasons: \4e0e\5df2\767b\8bb0\7a7a\95f4\91cd\53e0');               
INSERT INTO "register"."act" VALUES(15, 'LODGED', 'wang', '2026-000006', U&'unit: 330206012003GX00006W00000000 1\000aplan: 19c0bbe963c12b35209478c6036c15a4d85dcc6edcb16f74c15af4ac8cf277a8 cellar-6-1.csv');  
INSERT INTO "register"."act" VALUES(16, 'EXAMINED', '', '2026-000006', U&'seen: 1\000afindings: 1\000agrave: 1\000ageometries: 8cdcd3dc4099818c86754cbad9dfcfd3fbc4d31653481e98ca9409e9f5e509eb 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000atolerances: by survey class; clearance 0.0 m; rights matrix 1');          
INSERT INTO "register"."act" VALUES(17, 'REQUISITIONED', 'lin', '2026-000006', U&'seen: 1\000ageometries: 8cdcd3dc4099818c86754cbad9dfcfd3fbc4d31653481e98ca9409e9f5e509eb 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080\000atolerances: by survey class; clearance 0.0 m; rights matrix 1\000areasons: \8bf7\4fee\6d4b \91cd\65b0\63d0\4ea4');             
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
-- 1 +/- SELECT COUNT(*) FROM register.entry;  
INSERT INTO "register"."entry" VALUES(1, 5, 'FIRST', 2026, 1, '330206012003GX00001W00000000', '1', TRUE, NULL, U&'\5730\4e0b\5ba4 1', U&'\5317\4ed1\533a\6837\4f8b\8def 1', U&'one: remark\\\000aand another', 'wang', 'lin', 'chen');         
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
-- 1 +/- SELECT COUNT(*) FROM register.piece;  
INSERT INTO "register"."piece" VALUES(1, 1, '1', U&'\5730\4e0b\5ba4 1', 'PRIMARY_RIGHT', 'BASEMENT', 'STRUCTURE_OUTER', 'FIRST', 'EPSG:4550+5737', U&'undercroft definition 1\000aprism -10.0 -6.0\000aring\000a398000.0 3312000.0\000a398010.0 3312000.0\000a398010.0 3312010.0\000a398000.0 3312010.0\000a', '998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080', 398000.0, 3312000.0, -10.0, 398010.0, 3312010.0, -6.0);     
CREATE MEMORY TABLE "register"."cell"(
    "east" INTEGER NOT NULL,
    "north" INTEGER NOT NULL,
    "entry" BIGINT NOT NULL,
    "piece" INTEGER NOT NULL
); 
ALTER TABLE "register"."cell" ADD CONSTRAINT "register"."CONSTRAINT_2" PRIMARY KEY("east", "north", "entry", "piece");         
-- 1 +/- SELECT COUNT(*) FROM register.cell;   
INSERT INTO "register"."cell" VALUES(1990, 16560, 1, 1);       
CREATE INDEX "register"."cell_piece" ON "register"."cell"("entry" NULLS LAST, "piece" NULLS LAST);             
CREATE MEMORY TABLE "register"."party"(
    "entry" BIGINT NOT NULL,
    "id" CHARACTER VARYING(100) NOT NULL,
    "sort" CHARACTER VARYING(12) NOT NULL,
    "name" CHARACTER VARYING(400) NOT NULL,
    "code" CHARACTER VARYING(100)
);     
ALTER TABLE "register"."party" ADD CONSTRAINT "register"."CONSTRAINT_6581A" PRIMARY KEY("entry", "id");        
-- 1 +/- SELECT COUNT(*) FROM register.party;  
INSERT INTO "register"."party" VALUES(1, 'P1', 'ORGANISATION', U&'\6837\4f8b\516c\53f8(\865a\6784)1', 'SAMPLE1');              
CREATE INDEX "register"."party_id" ON "register"."party"("id" NULLS LAST);     
CREATE MEMORY TABLE "register"."party_member"(
    "entry" BIGINT NOT NULL,
    "party" CHARACTER VARYING(100) NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "member" CHARACTER VARYING(100) NOT NULL
);       
ALTER TABLE "register"."party_member" ADD CONSTRAINT "register"."CONSTRAINT_3A" PRIMARY KEY("entry", "party", "ordinal");      
-- 0 +/- SELECT COUNT(*) FROM register.party_member;           
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
-- 1 +/- SELECT COUNT(*) FROM register.interest;               
INSERT INTO "register"."interest" VALUES(1, 1, '330206012003GX00001W00000000', 'RIGHT', 'STATE_CONSTRUCTION_LAND_USE', 'GRANT', U&'1102 \50a8\5907\5e93\7528\5730(\5730\4e0b)', DATE '2026-01-01', DATE '2075-12-31', NULL, NULL);             
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
-- 1 +/- SELECT COUNT(*) FROM register.holding;
INSERT INTO "register"."holding" VALUES(1, 1, 1, 'P1', 1, 1);  
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
-- 2 +/- SELECT COUNT(*) FROM register.source; 
INSERT INTO "register"."source" VALUES(1, 1, 'PLAN', 'cellar-1-1.csv', 'a515881abc2b100c2a4f8724058e601a707c8a14fe6b27200ee7f3da1817ca36', 'EPSG:4550+5737', 'FIRST', NULL, NULL);             
INSERT INTO "register"."source" VALUES(1, 2, 'DEED', U&'\51fa\8ba9\5408\540c', 'df75f3ea1d63370ba642bde84f53668817f063ac887beb86b8593d78cf5642b9', NULL, NULL, 'GRANT_CONTRACT', DATE '2026-01-05');           
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
-- 0 +/- SELECT COUNT(*) FROM register.certificate;            
CREATE MEMORY TABLE "register"."certificate_copy"(
    "position" BIGINT NOT NULL,
    "certificate" BIGINT NOT NULL,
    "copy" INTEGER NOT NULL,
    "facts" CHARACTER VARYING(64) NOT NULL,
    "digest" CHARACTER VARYING(64) NOT NULL,
    "officer" CHARACTER VARYING(40) NOT NULL
);    
ALTER TABLE "register"."certificate_copy" ADD CONSTRAINT "register"."CONSTRAINT_61" PRIMARY KEY("position");   
-- 0 +/- SELECT COUNT(*) FROM register.certificate_copy;       
CREATE MEMORY TABLE "office"."flyway_schema_history"(
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
ALTER TABLE "office"."flyway_schema_history" ADD CONSTRAINT "office"."flyway_schema_history_pk" PRIMARY KEY("installed_rank"); 
-- 3 +/- SELECT COUNT(*) FROM office.flyway_schema_history;    
INSERT INTO "office"."flyway_schema_history" VALUES(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, '', TIMESTAMP '2026-11-22 23:39:17.563772', 0, TRUE);            
INSERT INTO "office"."flyway_schema_history" VALUES(0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"office"', NULL, '', TIMESTAMP '2026-11-22 23:39:17.597823', 0, TRUE); 
INSERT INTO "office"."flyway_schema_history" VALUES(1, '1', 'the office', 'SQL', 'V1__the_office.sql', 1329059317, '', TIMESTAMP '2026-11-22 23:39:17.720936', 91, TRUE);      
CREATE INDEX "office"."flyway_schema_history_s_idx" ON "office"."flyway_schema_history"("success" NULLS LAST); 
CREATE MEMORY TABLE "office"."settings"(
    "only_row" INTEGER NOT NULL,
    "name_zh" CHARACTER VARYING(200) NOT NULL,
    "name_en" CHARACTER VARYING(200) NOT NULL,
    "province" CHARACTER VARYING(4) NOT NULL,
    "place" CHARACTER VARYING(100) NOT NULL,
    "system" CHARACTER VARYING(30) NOT NULL,
    "frame_east" BIGINT NOT NULL,
    "frame_north" BIGINT NOT NULL,
    "west" DOUBLE PRECISION NOT NULL,
    "south" DOUBLE PRECISION NOT NULL,
    "east" DOUBLE PRECISION NOT NULL,
    "north" DOUBLE PRECISION NOT NULL,
    "layers" CHARACTER VARYING(200) NOT NULL,
    "clearance" DOUBLE PRECISION NOT NULL,
    "sample" BOOLEAN NOT NULL
);       
ALTER TABLE "office"."settings" ADD CONSTRAINT "office"."CONSTRAINT_5" PRIMARY KEY("only_row");
-- 1 +/- SELECT COUNT(*) FROM office.settings; 
INSERT INTO "office"."settings" VALUES(1, U&'\6837\4f8b\767b\8bb0\673a\6784', 'Sample office', U&'\6d59', U&'\5b81\6ce2\5e02\5317\4ed1\533a', 'EPSG:4550+5737', 398, 3312, 397000.0, 3311000.0, 401000.0, 3314000.0, '15.0 30.0 50.0', 0.0, TRUE);             
CREATE MEMORY TABLE "office"."ground"(
    "only_row" INTEGER NOT NULL,
    "west" DOUBLE PRECISION NOT NULL,
    "south" DOUBLE PRECISION NOT NULL,
    "cell_edge" DOUBLE PRECISION NOT NULL,
    "grid_columns" INTEGER NOT NULL,
    "grid_rows" INTEGER NOT NULL,
    "system" CHARACTER VARYING(30) NOT NULL,
    "measured" DATE NOT NULL,
    "heights" BINARY LARGE OBJECT NOT NULL
);
ALTER TABLE "office"."ground" ADD CONSTRAINT "office"."CONSTRAINT_B" PRIMARY KEY("only_row");  
-- 1 +/- SELECT COUNT(*) FROM office.ground;   
INSERT INTO "office"."ground" VALUES(1, 398000.0, 3312000.0, 100.0, 3, 2, 'EPSG:4550+5737', DATE '2025-03-01', X'41a0000041a8000041b4000041b8000041c0000041c80000');           
CREATE MEMORY TABLE "office"."officer"(
    "name" CHARACTER VARYING(40) NOT NULL,
    "display_name" CHARACTER VARYING(100) NOT NULL,
    "roles" CHARACTER VARYING(200) NOT NULL,
    "password" CHARACTER VARYING(400) NOT NULL
);          
ALTER TABLE "office"."officer" ADD CONSTRAINT "office"."CONSTRAINT_A" PRIMARY KEY("name");     
-- 4 +/- SELECT COUNT(*) FROM office.officer;  
INSERT INTO "office"."officer" VALUES('wang', U&'\738b', 'CLERK', '$argon2id$v=19$m=64,t=1,p=1$eFkfxOrQVvFgQLjhYTE9rw$i+ndKg46YbJ26y6bV5TGz9UyPrkGHltOarNh/Db7rlo');           
INSERT INTO "office"."officer" VALUES('lin', U&'\6797', 'REVIEWER', '$argon2id$v=19$m=64,t=1,p=1$MtRj98X4bJ+Da+fo4BnyeA$208IxkEt21mDnl73ahdTrXdTFpEvhAlgSInxusYps1w');         
INSERT INTO "office"."officer" VALUES('chen', U&'\9648', 'REGISTRAR', '$argon2id$v=19$m=64,t=1,p=1$rfb28R9PIK+K2BWpf58KWg$gJF+dA1mtXWxoHTTF1Zw4svMEnpJArwfmhSK/t924/c');       
INSERT INTO "office"."officer" VALUES('admin', U&'\7ba1\7406\5458', 'ADMINISTRATOR', '$argon2id$v=19$m=64,t=1,p=1$HbN59vDnAiw91klFdqdawg$wk8rK/M9fex5SO0/ZIzQfjcyaQ0WgErP3xjaEmrWLWw');        
CREATE MEMORY TABLE "casework"."flyway_schema_history"(
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
ALTER TABLE "casework"."flyway_schema_history" ADD CONSTRAINT "casework"."flyway_schema_history_pk" PRIMARY KEY("installed_rank");             
-- 3 +/- SELECT COUNT(*) FROM casework.flyway_schema_history;  
INSERT INTO "casework"."flyway_schema_history" VALUES(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, '', TIMESTAMP '2026-11-22 23:39:18.077335', 0, TRUE);          
INSERT INTO "casework"."flyway_schema_history" VALUES(0, NULL, '<< Flyway Schema Creation >>', 'SCHEMA', '"casework"', NULL, '', TIMESTAMP '2026-11-22 23:39:18.13225', 0, TRUE);              
INSERT INTO "casework"."flyway_schema_history" VALUES(1, '1', 'the case files', 'SQL', 'V1__the_case_files.sql', 2103992638, '', TIMESTAMP '2026-11-22 23:39:18.434099', 167, TRUE);           
CREATE INDEX "casework"."flyway_schema_history_s_idx" ON "casework"."flyway_schema_history"("success" NULLS LAST);             
CREATE MEMORY TABLE "casework"."counter"(
    "case_year" INTEGER NOT NULL,
    "last_given" INTEGER NOT NULL
);               
ALTER TABLE "casework"."counter" ADD CONSTRAINT "casework"."CONSTRAINT_3" PRIMARY KEY("case_year");            
-- 1 +/- SELECT COUNT(*) FROM casework.counter;
INSERT INTO "casework"."counter" VALUES(2026, 6);              
CREATE MEMORY TABLE "casework"."case_file"(
    "case_year" INTEGER NOT NULL,
    "case_serial" INTEGER NOT NULL,
    "stage" CHARACTER VARYING(20) NOT NULL,
    "since" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "clerk" CHARACTER VARYING(40) NOT NULL,
    "unit" CHARACTER VARYING(28) NOT NULL,
    "label" CHARACTER VARYING(20) NOT NULL,
    "name" CHARACTER VARYING(400) NOT NULL,
    "application" CHARACTER VARYING NOT NULL,
    "examined" TIMESTAMP(6) WITH TIME ZONE,
    "seen" BIGINT,
    "margin" DOUBLE PRECISION,
    "entry" BIGINT
);               
ALTER TABLE "casework"."case_file" ADD CONSTRAINT "casework"."CONSTRAINT_2" PRIMARY KEY("case_year", "case_serial");           
-- 6 +/- SELECT COUNT(*) FROM casework.case_file;              
INSERT INTO "casework"."case_file" VALUES(2026, 1, 'REGISTERED', TIMESTAMP WITH TIME ZONE '2026-03-02 01:08:00+00', 'wang', '330206012003GX00001W00000000', '1', U&'\5730\4e0b\5ba4 1', U&'kind: FIRST\000aunit: 330206012003GX00001W00000000\000alabel: 1\000aname: \5730\4e0b\5ba4 1\000asitus: \5317\4ed1\533a\6837\4f8b\8def 1\000alevel: PRIMARY_RIGHT\000aspace kind: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000ainterests: 1\000aright: STATE_CONSTRUCTION_LAND_USE\000aon: 330206012003GX00001W00000000\000anature: GRANT\000ause: 1102 \50a8\5907\5e93\7528\5730(\5730\4e0b)\000aterm: 2026-01-01 2075-12-31\000aholdings: 1\000ashare: 1/1\000aorganisation: P1\000acalled: \6837\4f8b\516c\53f8(\865a\6784)1\000acredit code: SAMPLE1\000adeeds: 1\000adeed: \51fa\8ba9\5408\540c\000adigest: df75f3ea1d63370ba642bde84f53668817f063ac887beb86b8593d78cf5642b9\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aplan: cellar-1-1.csv\000adigest: a515881abc2b100c2a4f8724058e601a707c8a14fe6b27200ee7f3da1817ca36\000asystem: EPSG:4550+5737\000aplan class: FIRST\000aspaces: 1\000aspace: S1\000alod: 2\000adefinition: undercroft definition 1\\nprism -10.0 -6.0\\nring\\n398000.0 3312000.0\\n398010.0 3312000.0\\n398010.0 3312010.0\\n398000.0 3312010.0\\n\000afigures: 1\000afigure: Usable capacity\000ain chinese: \6709\6548\5bb9\79ef\000avalue: 390.5\000ain: m\00b3\000aremarks: one: remark\\\\\\nand another\000a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:04:00+00', 0, 1.0, 1);    
INSERT INTO "casework"."case_file" VALUES(2026, 2, 'LODGED', TIMESTAMP WITH TIME ZONE '2026-03-02 01:09:00+00', 'wang', '330206012003GX00002W00000000', '1', U&'\5730\4e0b\5ba4 2', U&'kind: FIRST\000aunit: 330206012003GX00002W00000000\000alabel: 1\000aname: \5730\4e0b\5ba4 2\000asitus: \5317\4ed1\533a\6837\4f8b\8def 2\000alevel: PRIMARY_RIGHT\000aspace kind: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000ainterests: 1\000aright: STATE_CONSTRUCTION_LAND_USE\000aon: 330206012003GX00002W00000000\000anature: GRANT\000ause: 1102 \50a8\5907\5e93\7528\5730(\5730\4e0b)\000aterm: 2026-01-01 2075-12-31\000aholdings: 1\000ashare: 1/1\000aorganisation: P2\000acalled: \6837\4f8b\516c\53f8(\865a\6784)2\000acredit code: SAMPLE2\000adeeds: 1\000adeed: \51fa\8ba9\5408\540c\000adigest: df75f3ea1d63370ba642bde84f53668817f063ac887beb86b8593d78cf5642b9\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aplan: cellar-2-1.csv\000adigest: c89f4596e56ab9dd7b663de5f557dfe4e1ac0b65937f42c0092e79ef96cd32c0\000asystem: EPSG:4550+5737\000aplan class: FIRST\000aspaces: 1\000aspace: S1\000alod: 2\000adefinition: undercroft definition 1\\nprism -10.0 -6.0\\nring\\n398100.0 3312000.0\\n398110.0 3312000.0\\n398110.0 3312010.0\\n398100.0 3312010.0\\n\000afigures: 1\000afigure: Usable capacity\000ain chinese: \6709\6548\5bb9\79ef\000avalue: 390.5\000ain: m\00b3\000aremarks: one: remark\\\\\\nand another\000a', NULL, NULL, NULL, NULL);              
INSERT INTO "casework"."case_file" VALUES(2026, 3, 'EXAMINED', TIMESTAMP WITH TIME ZONE '2026-03-02 01:13:00+00', 'wang', '330206012003GX00003W00000000', '1', U&'\5730\4e0b\5ba4 3', U&'kind: FIRST\000aunit: 330206012003GX00003W00000000\000alabel: 1\000aname: \5730\4e0b\5ba4 3\000asitus: \5317\4ed1\533a\6837\4f8b\8def 3\000alevel: PRIMARY_RIGHT\000aspace kind: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000ainterests: 1\000aright: STATE_CONSTRUCTION_LAND_USE\000aon: 330206012003GX00003W00000000\000anature: GRANT\000ause: 1102 \50a8\5907\5e93\7528\5730(\5730\4e0b)\000aterm: 2026-01-01 2075-12-31\000aholdings: 1\000ashare: 1/1\000aorganisation: P3\000acalled: \6837\4f8b\516c\53f8(\865a\6784)3\000acredit code: SAMPLE3\000adeeds: 1\000adeed: \51fa\8ba9\5408\540c\000adigest: df75f3ea1d63370ba642bde84f53668817f063ac887beb86b8593d78cf5642b9\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aplan: cellar-3-1.csv\000adigest: 38beb3491945c505c50065a835d0efedfb11ef105a75b5d8a4fa4abfb38d5931\000asystem: EPSG:4550+5737\000aplan class: FIRST\000aspaces: 1\000aspace: S1\000alod: 2\000adefinition: undercroft definition 1\\nprism -10.0 -6.0\\nring\\n398200.0 3312000.0\\n398210.0 3312000.0\\n398210.0 3312010.0\\n398200.0 3312010.0\\n\000afigures: 1\000afigure: Usable capacity\000ain chinese: \6709\6548\5bb9\79ef\000avalue: 390.5\000ain: m\00b3\000aremarks: one: remark\\\\\\nand another\000a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:13:00+00', 1, 1.0, NULL);   
INSERT INTO "casework"."case_file" VALUES(2026, 4, 'APPROVED', TIMESTAMP WITH TIME ZONE '2026-03-02 01:19:00+00', 'wang', '330206012003GX00004W00000000', '1', U&'\5730\4e0b\5ba4 4', U&'kind: FIRST\000aunit: 330206012003GX00004W00000000\000alabel: 1\000aname: \5730\4e0b\5ba4 4\000asitus: \5317\4ed1\533a\6837\4f8b\8def 4\000alevel: PRIMARY_RIGHT\000aspace kind: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000ainterests: 1\000aright: STATE_CONSTRUCTION_LAND_USE\000aon: 330206012003GX00004W00000000\000anature: GRANT\000ause: 1102 \50a8\5907\5e93\7528\5730(\5730\4e0b)\000aterm: 2026-01-01 2075-12-31\000aholdings: 1\000ashare: 1/1\000aorganisation: P4\000acalled: \6837\4f8b\516c\53f8(\865a\6784)4\000acredit code: SAMPLE4\000adeeds: 1\000adeed: \51fa\8ba9\5408\540c\000adigest: df75f3ea1d63370ba642bde84f53668817f063ac887beb86b8593d78cf5642b9\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aplan: cellar-4-1.csv\000adigest: 4f022c8b8598bb2f99623b1122bcbb43a4da9b5206c74b238bab477a1995d5c6\000asystem: EPSG:4550+5737\000aplan class: FIRST\000aspaces: 1\000aspace: S1\000alod: 2\000adefinition: undercroft definition 1\\nprism -10.0 -6.0\\nring\\n398300.0 3312000.0\\n398310.0 3312000.0\\n398310.0 3312010.0\\n398300.0 3312010.0\\n\000afigures: 1\000afigure: Usable capacity\000ain chinese: \6709\6548\5bb9\79ef\000avalue: 390.5\000ain: m\00b3\000aremarks: one: remark\\\\\\nand another\000a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:17:00+00', 1, 1.0, NULL);   
INSERT INTO "casework"."case_file" VALUES(2026, 5, 'REFUSED', TIMESTAMP WITH TIME ZONE '2026-03-02 01:25:00+00', 'wang', '330206012003GX00005W00000000', '1', U&'\5730\4e0b\5ba4 5', U&'kind: FIRST\000aunit: 330206012003GX00005W00000000\000alabel: 1\000aname: \5730\4e0b\5ba4 5\000asitus: \5317\4ed1\533a\6837\4f8b\8def 5\000alevel: PRIMARY_RIGHT\000aspace kind: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000ainterests: 1\000aright: STATE_CONSTRUCTION_LAND_USE\000aon: 330206012003GX00005W00000000\000anature: GRANT\000ause: 1102 \50a8\5907\5e93\7528\5730(\5730\4e0b)\000aterm: 2026-01-01 2075-12-31\000aholdings: 1\000ashare: 1/1\000aorganisation: P5\000acalled: \6837\4f8b\516c\53f8(\865a\6784)5\000acredit code: SAMPLE5\000adeeds: 1\000adeed: \51fa\8ba9\5408\540c\000adigest: df75f3ea1d63370ba642bde84f53668817f063ac887beb86b8593d78cf5642b9\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aplan: cellar-5-1.csv\000adigest: 13d0d59e63b9687ce846354ae3c86a546be459c16db1210a79a26cc8957ea455\000asystem: EPSG:4550+5737\000aplan class: FIRST\000aspaces: 1\000aspace: S1\000alod: 2\000adefinition: undercroft definition 1\\nprism -10.0 -6.0\\nring\\n398009.0 3312000.0\\n398019.0 3312000.0\\n398019.0 3312010.0\\n398009.0 3312010.0\\n\000afigures: 1\000afigure: Usable capacity\000ain chinese: \6709\6548\5bb9\79ef\000avalue: 390.5\000ain: m\00b3\000aremarks: one: remark\\\\\\nand another\000a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:23:00+00', 1, 1.0, NULL);    
INSERT INTO "casework"."case_file" VALUES(2026, 6, 'REQUISITIONED', TIMESTAMP WITH TIME ZONE '2026-03-02 01:31:00+00', 'wang', '330206012003GX00006W00000000', '1', U&'\5730\4e0b\5ba4 6', U&'kind: FIRST\000aunit: 330206012003GX00006W00000000\000alabel: 1\000aname: \5730\4e0b\5ba4 6\000asitus: \5317\4ed1\533a\6837\4f8b\8def 6\000alevel: PRIMARY_RIGHT\000aspace kind: BASEMENT\000abasis: STRUCTURE_OUTER\000asurvey class: FIRST\000ainterests: 1\000aright: STATE_CONSTRUCTION_LAND_USE\000aon: 330206012003GX00006W00000000\000anature: GRANT\000ause: 1102 \50a8\5907\5e93\7528\5730(\5730\4e0b)\000aterm: 2026-01-01 2075-12-31\000aholdings: 1\000ashare: 1/1\000aorganisation: P6\000acalled: \6837\4f8b\516c\53f8(\865a\6784)6\000acredit code: SAMPLE6\000adeeds: 1\000adeed: \51fa\8ba9\5408\540c\000adigest: df75f3ea1d63370ba642bde84f53668817f063ac887beb86b8593d78cf5642b9\000adeed kind: GRANT_CONTRACT\000asigned: 2026-01-05\000aplan: cellar-6-1.csv\000adigest: 19c0bbe963c12b35209478c6036c15a4d85dcc6edcb16f74c15af4ac8cf277a8\000asystem: EPSG:4550+5737\000aplan class: FIRST\000aspaces: 1\000aspace: S1\000alod: 2\000adefinition: undercroft definition 1\\nprism -10.0 -6.0\\nring\\n398008.0 3312000.0\\n398018.0 3312000.0\\n398018.0 3312010.0\\n398008.0 3312010.0\\n\000afigures: 1\000afigure: Usable capacity\000ain chinese: \6709\6548\5bb9\79ef\000avalue: 390.5\000ain: m\00b3\000aremarks: one: remark\\\\\\nand another\000a', TIMESTAMP WITH TIME ZONE '2026-03-02 01:29:00+00', 1, 1.0, NULL);              
CREATE INDEX "casework"."case_stage" ON "casework"."case_file"("stage" NULLS LAST);            
CREATE MEMORY TABLE "casework"."document"(
    "case_year" INTEGER NOT NULL,
    "case_serial" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "title" CHARACTER VARYING(400) NOT NULL,
    "digest" CHARACTER VARYING(64) NOT NULL,
    "content" BINARY LARGE OBJECT NOT NULL
);       
ALTER TABLE "casework"."document" ADD CONSTRAINT "casework"."CONSTRAINT_33" PRIMARY KEY("case_year", "case_serial", "ordinal");
-- 6 +/- SELECT COUNT(*) FROM casework.document;               
INSERT INTO "casework"."document" VALUES(2026, 1, 1, 'cellar-1-1.csv', 'a515881abc2b100c2a4f8724058e601a707c8a14fe6b27200ee7f3da1817ca36', X'706c616e206f662033333032303620303132303033204758303030303120573030303030303030'); 
INSERT INTO "casework"."document" VALUES(2026, 2, 1, 'cellar-2-1.csv', 'c89f4596e56ab9dd7b663de5f557dfe4e1ac0b65937f42c0092e79ef96cd32c0', X'706c616e206f662033333032303620303132303033204758303030303220573030303030303030'); 
INSERT INTO "casework"."document" VALUES(2026, 3, 1, 'cellar-3-1.csv', '38beb3491945c505c50065a835d0efedfb11ef105a75b5d8a4fa4abfb38d5931', X'706c616e206f662033333032303620303132303033204758303030303320573030303030303030'); 
INSERT INTO "casework"."document" VALUES(2026, 4, 1, 'cellar-4-1.csv', '4f022c8b8598bb2f99623b1122bcbb43a4da9b5206c74b238bab477a1995d5c6', X'706c616e206f662033333032303620303132303033204758303030303420573030303030303030'); 
INSERT INTO "casework"."document" VALUES(2026, 5, 1, 'cellar-5-1.csv', '13d0d59e63b9687ce846354ae3c86a546be459c16db1210a79a26cc8957ea455', X'706c616e206f662033333032303620303132303033204758303030303520573030303030303030'); 
INSERT INTO "casework"."document" VALUES(2026, 6, 1, 'cellar-6-1.csv', '19c0bbe963c12b35209478c6036c15a4d85dcc6edcb16f74c15af4ac8cf277a8', X'706c616e206f662033333032303620303132303033204758303030303620573030303030303030'); 
CREATE MEMORY TABLE "casework"."reserved"(
    "case_year" INTEGER NOT NULL,
    "case_serial" INTEGER NOT NULL,
    "other_year" INTEGER NOT NULL,
    "other_serial" INTEGER NOT NULL
);     
ALTER TABLE "casework"."reserved" ADD CONSTRAINT "casework"."CONSTRAINT_E" PRIMARY KEY("case_year", "case_serial", "other_year", "other_serial");              
-- 0 +/- SELECT COUNT(*) FROM casework.reserved;               
CREATE MEMORY TABLE "casework"."finding"(
    "case_year" INTEGER NOT NULL,
    "case_serial" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "grave" BOOLEAN NOT NULL,
    "text_zh" CHARACTER VARYING NOT NULL,
    "text_en" CHARACTER VARYING NOT NULL
);            
ALTER TABLE "casework"."finding" ADD CONSTRAINT "casework"."CONSTRAINT_C" PRIMARY KEY("case_year", "case_serial", "ordinal");  
-- 2 +/- SELECT COUNT(*) FROM casework.finding;
INSERT INTO "casework"."finding" VALUES(2026, 5, 1, TRUE, U&'\5730\4e0b\5ba4 5 \4fb5\5165 \5730\4e0b\5ba4 1 \7684\7a7a\95f4 40.00 \7acb\65b9\7c73\ff0c\6700\6df1 1.00 \7c73\ff0c\9ad8\7a0b -10.00 \81f3 -6.00 \7c73\3002\6392\4ed6\6027\6743\5229\7684\7a7a\95f4\4e0d\5f97\91cd\53e0\ff08\6c11\6cd5\5178\7b2c346\6761\ff09\3002', U&'\5730\4e0b\5ba4 5 takes 40.00 m\00b3 of the space of \5730\4e0b\5ba4 1, up to 1.00 m deep, between -10.00 and -6.00 m. Exclusive rights cannot share room (Civil Code, art. 346).');      
INSERT INTO "casework"."finding" VALUES(2026, 6, 1, TRUE, U&'\5730\4e0b\5ba4 6 \4fb5\5165 \5730\4e0b\5ba4 1 \7684\7a7a\95f4 80.00 \7acb\65b9\7c73\ff0c\6700\6df1 2.00 \7c73\ff0c\9ad8\7a0b -10.00 \81f3 -6.00 \7c73\3002\6392\4ed6\6027\6743\5229\7684\7a7a\95f4\4e0d\5f97\91cd\53e0\ff08\6c11\6cd5\5178\7b2c346\6761\ff09\3002', U&'\5730\4e0b\5ba4 6 takes 80.00 m\00b3 of the space of \5730\4e0b\5ba4 1, up to 2.00 m deep, between -10.00 and -6.00 m. Exclusive rights cannot share room (Civil Code, art. 346).');      
CREATE MEMORY TABLE "casework"."decision"(
    "case_year" INTEGER NOT NULL,
    "case_serial" INTEGER NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "stage" CHARACTER VARYING(20) NOT NULL,
    "officer" CHARACTER VARYING(40) NOT NULL,
    "at" TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    "reasons" CHARACTER VARYING NOT NULL,
    "geometries" CHARACTER VARYING NOT NULL,
    "tolerances" CHARACTER VARYING(200) NOT NULL,
    "seen" BIGINT NOT NULL
);               
ALTER TABLE "casework"."decision" ADD CONSTRAINT "casework"."CONSTRAINT_21" PRIMARY KEY("case_year", "case_serial", "ordinal");
-- 4 +/- SELECT COUNT(*) FROM casework.decision;               
INSERT INTO "casework"."decision" VALUES(2026, 1, 1, 'APPROVED', 'lin', TIMESTAMP WITH TIME ZONE '2026-03-02 01:06:00+00', U&'\5ba1\67e5\65e0\5f02\8bae', '998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080', 'by survey class; clearance 0.0 m; rights matrix 1', 0);         
INSERT INTO "casework"."decision" VALUES(2026, 4, 1, 'APPROVED', 'lin', TIMESTAMP WITH TIME ZONE '2026-03-02 01:19:00+00', U&'\53ef', 'aff40a87e4b223edb639032de83f94c263ee792151752dde17fbe22529abc2c0', 'by survey class; clearance 0.0 m; rights matrix 1', 1);             
INSERT INTO "casework"."decision" VALUES(2026, 5, 1, 'REFUSED', 'lin', TIMESTAMP WITH TIME ZONE '2026-03-02 01:25:00+00', U&'\4e0e\5df2\767b\8bb0\7a7a\95f4\91cd\53e0', '7e07f9429321eda09b91ea00fcf848d7742afdc86549b46d9f5d79d1b8148e37 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080', 'by survey class; clearance 0.0 m; rights matrix 1', 1);          
INSERT INTO "casework"."decision" VALUES(2026, 6, 1, 'REQUISITIONED', 'lin', TIMESTAMP WITH TIME ZONE '2026-03-02 01:31:00+00', U&'\8bf7\4fee\6d4b\000a\91cd\65b0\63d0\4ea4', '8cdcd3dc4099818c86754cbad9dfcfd3fbc4d31653481e98ca9409e9f5e509eb 998193c65924805a64c0c5a678ddbddebed39b40b2ceb76d0004839ce55ea080', 'by survey class; clearance 0.0 m; rights matrix 1', 1);    
ALTER TABLE "office"."settings" ADD CONSTRAINT "office"."CONSTRAINT_55" CHECK("only_row" = 1) NOCHECK;         
ALTER TABLE "office"."ground" ADD CONSTRAINT "office"."CONSTRAINT_B6" CHECK("only_row" = 1) NOCHECK;           
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
ALTER TABLE "casework"."reserved" ADD CONSTRAINT "casework"."CONSTRAINT_EB" FOREIGN KEY("case_year", "case_serial") REFERENCES "casework"."case_file"("case_year", "case_serial") NOCHECK;     
ALTER TABLE "casework"."finding" ADD CONSTRAINT "casework"."CONSTRAINT_CD" FOREIGN KEY("case_year", "case_serial") REFERENCES "casework"."case_file"("case_year", "case_serial") NOCHECK;      
ALTER TABLE "casework"."document" ADD CONSTRAINT "casework"."CONSTRAINT_335" FOREIGN KEY("case_year", "case_serial") REFERENCES "casework"."case_file"("case_year", "case_serial") NOCHECK;    
ALTER TABLE "casework"."decision" ADD CONSTRAINT "casework"."CONSTRAINT_21B" FOREIGN KEY("case_year", "case_serial") REFERENCES "casework"."case_file"("case_year", "case_serial") NOCHECK;    
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
