PRAGMA application_id=1497581634;
PRAGMA user_version=1;
CREATE TABLE hall (
  hall TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  epoch TEXT NOT NULL,
  receipt_prefix TEXT NOT NULL
);
CREATE TABLE counter (
  hall TEXT NOT NULL, name TEXT NOT NULL, value BIGINT NOT NULL,
  PRIMARY KEY (hall, name)
);
CREATE TABLE account (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  name BYTEA NOT NULL, role TEXT NOT NULL, department TEXT NOT NULL,
  verifier TEXT NOT NULL, offline_days BIGINT NOT NULL, active BIGINT NOT NULL,
  wrong_secrets BIGINT NOT NULL, locked_until BIGINT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE TABLE session (
  hall TEXT NOT NULL, token_hash TEXT NOT NULL,
  account TEXT NOT NULL, kind TEXT NOT NULL, window_id TEXT NOT NULL, csrf TEXT NOT NULL,
  created_at BIGINT NOT NULL, seen_at BIGINT NOT NULL, expires_at BIGINT NOT NULL,
  PRIMARY KEY (hall, token_hash)
);
CREATE INDEX session_by_window ON session (hall, window_id, created_at);
CREATE TABLE hall_window (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  name TEXT NOT NULL, services TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, since BIGINT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE TABLE service (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  place BIGINT NOT NULL, name TEXT NOT NULL, prefix TEXT NOT NULL, target_minutes BIGINT NOT NULL,
  one_things TEXT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE TABLE audit (
  hall TEXT NOT NULL, place BIGINT NOT NULL,
  at BIGINT NOT NULL, account TEXT NOT NULL, action TEXT NOT NULL, object TEXT NOT NULL,
  detail BYTEA NOT NULL, previous TEXT NOT NULL, digest TEXT NOT NULL,
  PRIMARY KEY (hall, place)
);
INSERT INTO account(hall,id,name,role,department,verifier,offline_days,active,wrong_secrets,locked_until) VALUES('hall-1','admin',x'01c0759a14fd964bfe8a3de1e44e833359654cd3c57f718ba146a2c836ffae01380203449751','administrator','','$argon2id$v=19$m=64,t=1,p=1$qb/WWLCsUdiq+sfZ7MSN1g$GsOhckwh4dIrMhGQGdywd8iwGx+aN2uplG3cHokLosk',0,1,0,0);
INSERT INTO account(hall,id,name,role,department,verifier,offline_days,active,wrong_secrets,locked_until) VALUES('hall-1','0100',x'01601b08a6beb9f3ab6942a3442b2165e945af3105734b180066d31a7dee9bce9506d7a1b978','clerk','','$argon2id$v=19$m=64,t=1,p=1$tJUT3liPLXCroJol35EuyA$8OhMNBLplceccjb5KM3hbAxIpsmLrD4M8FE+fOrB/tU',7,1,0,0);
INSERT INTO account(hall,id,name,role,department,verifier,offline_days,active,wrong_secrets,locked_until) VALUES('hall-1','0107',x'01d206075fdc6bcf94809282f194552c60fd4bbc34027de0b308be7a538e9ee0a8886b1d0633','clerk','','$argon2id$v=19$m=64,t=1,p=1$Bv2LnSP++bcQ/PR2/35kZQ$cUypbwUr0lrNQKYchmPnlOkZPTrLa3sa58OTeqjN9bg',7,1,0,0);
INSERT INTO account(hall,id,name,role,department,verifier,offline_days,active,wrong_secrets,locked_until) VALUES('hall-1','0108',x'0113a292de86aee350bf9abc69c55d4c06e1c69ce1ce61f28298dca277d98ad027945622514a','clerk','','$argon2id$v=19$m=64,t=1,p=1$MFaQ8AtjDwQvBOLYALfF+A$DlHV73VLCuHknxVbQYKyO45ounnyC+vI0vU6nLKMa2o',7,1,0,0);
INSERT INTO account(hall,id,name,role,department,verifier,offline_days,active,wrong_secrets,locked_until) VALUES('hall-1','0900',x'01417cbbd7b7bfba6bb073bb489984882e06646cbd6ba9a4f15521291491eb5259af588acc03','supervisor','','$argon2id$v=19$m=64,t=1,p=1$ECeXzI9UNq8XmAozgeBzbA$acjN2KNPqgFF5Kz5IWV8fnTzh1zN0uONdXRYBkGtXaw',7,1,0,0);
INSERT INTO counter(hall,name,value) VALUES('hall-1','version:service:newborn',1);
INSERT INTO counter(hall,name,value) VALUES('hall-1','hub_sequence',9);
INSERT INTO counter(hall,name,value) VALUES('hall-1','version:service:social-card',1);
INSERT INTO counter(hall,name,value) VALUES('hall-1','version:window:07',1);
INSERT INTO counter(hall,name,value) VALUES('hall-1','version:window:08',1);
INSERT INTO counter(hall,name,value) VALUES('hall-1','life',1);
INSERT INTO counter(hall,name,value) VALUES('hall-1','ticket:2026-11-23:A',2);
INSERT INTO counter(hall,name,value) VALUES('hall-1','numbers:receipt',10);
INSERT INTO counter(hall,name,value) VALUES('hall-1','attachment_bytes',17);
INSERT INTO hall(hall,name,epoch,receipt_prefix) VALUES('hall-1','示例区综合大厅','684e9a8e-3849-4409-8010-001b6563dc99','9901');
INSERT INTO hall_window(hall,id,name,services,state,reason,since) VALUES('hall-1','07','综合受理','newborn','closed','',0);
INSERT INTO hall_window(hall,id,name,services,state,reason,since) VALUES('hall-1','08','综合受理','newborn','closed','',0);
INSERT INTO service(hall,id,place,name,prefix,target_minutes,one_things) VALUES('hall-1','newborn',1,'新生儿出生','A',20,'newborn');
INSERT INTO service(hall,id,place,name,prefix,target_minutes,one_things) VALUES('hall-1','social-card',2,'社会保障卡补换','D',20,'');
INSERT INTO session(hall,token_hash,account,kind,window_id,csrf,created_at,seen_at,expires_at) VALUES('hall-1','a4d9eccaa00063fe62baa3d9b8b9bfd360b340052e01f59be62039e9af27bb89','0100','desk','','df00adebb0468fb298d121063ab7ddbdd099a8e9076a37bbe6730732ff04b53b',1795395600000000,1795395600000000,1795438800000000);
INSERT INTO session(hall,token_hash,account,kind,window_id,csrf,created_at,seen_at,expires_at) VALUES('hall-1','513a296ed6a8056f48e14281f1b2f8640108a84e5a824a431b373daa3ab187dc','0107','desk','07','27ecb0692363eb42475a3e0d6aad4b0317776818419365dbbc86bc00118fbb23',1795395600000000,1795395600000000,1795438800000000);
