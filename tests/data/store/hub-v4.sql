PRAGMA application_id=1497581634;
PRAGMA user_version=4;
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
CREATE TABLE client (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  first_seen BIGINT NOT NULL, last_seen BIGINT NOT NULL, window_id TEXT NOT NULL, blocked BIGINT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE TABLE lane (
  hall TEXT NOT NULL, client TEXT NOT NULL, lane TEXT NOT NULL, received BIGINT NOT NULL,
  PRIMARY KEY (hall, client, lane)
);
CREATE TABLE envelope (
  hall TEXT NOT NULL, client TEXT NOT NULL, lane TEXT NOT NULL, sequence BIGINT NOT NULL,
  operation TEXT NOT NULL, kind TEXT NOT NULL, body BYTEA NOT NULL, received_at BIGINT NOT NULL,
  verdict TEXT NOT NULL, verdict_code TEXT NOT NULL, waits_for TEXT NOT NULL,
  PRIMARY KEY (hall, client, lane, sequence)
);
CREATE UNIQUE INDEX envelope_once ON envelope (hall, operation);
CREATE INDEX envelope_held ON envelope (hall, waits_for) WHERE waits_for <> '';
CREATE TABLE entity (
  hall TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
  scope TEXT NOT NULL, version BIGINT NOT NULL, hub_sequence BIGINT NOT NULL, deleted BIGINT NOT NULL,
  body BYTEA NOT NULL,
  PRIMARY KEY (hall, kind, id)
);
CREATE UNIQUE INDEX entity_by_sequence ON entity (hall, scope, hub_sequence);
CREATE TABLE unsent (
  hall TEXT NOT NULL, client TEXT NOT NULL,
  window_id TEXT NOT NULL, pending BIGINT NOT NULL, sent BIGINT NOT NULL, needs_person BIGINT NOT NULL,
  oldest BIGINT NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (hall, client)
);
CREATE TABLE ticket (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  number TEXT NOT NULL, day BIGINT NOT NULL, service TEXT NOT NULL, priority TEXT NOT NULL, state TEXT NOT NULL,
  waiting_since BIGINT NOT NULL, window_id TEXT NOT NULL, fence BIGINT NOT NULL,
  provisional BIGINT NOT NULL, doubled BIGINT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE INDEX ticket_line ON ticket (hall, state, service, priority, waiting_since, id);
CREATE INDEX ticket_day ON ticket (hall, day, number);
CREATE UNIQUE INDEX ticket_live_claim ON ticket (hall, window_id) WHERE state = 'called';
CREATE TABLE claim (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  window_id TEXT NOT NULL, ticket TEXT NOT NULL, fence BIGINT NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (hall, id)
);
CREATE TABLE day_close (
  hall TEXT NOT NULL, day BIGINT NOT NULL, at BIGINT NOT NULL,
  account TEXT NOT NULL, reason TEXT NOT NULL, waiting TEXT NOT NULL, serving TEXT NOT NULL,
  closed_waiting BIGINT NOT NULL, closed_serving BIGINT NOT NULL,
  PRIMARY KEY (hall, day, at)
);
CREATE TABLE case_head (
  hall TEXT NOT NULL, id TEXT NOT NULL,
  receipt_number TEXT NOT NULL, state TEXT NOT NULL, window_id TEXT NOT NULL,
  received_at BIGINT NOT NULL, hub_received_at BIGINT NOT NULL, timer_day BIGINT,
  PRIMARY KEY (hall, id)
);
CREATE UNIQUE INDEX case_number ON case_head (hall, receipt_number);
CREATE INDEX case_timer ON case_head (hall, timer_day) WHERE timer_day IS NOT NULL;
CREATE TABLE case_item (
  hall TEXT NOT NULL, case_id TEXT NOT NULL, item_id TEXT NOT NULL,
  department TEXT NOT NULL, matter TEXT NOT NULL, matter_name TEXT NOT NULL, state TEXT NOT NULL,
  due_day BIGINT, due_kind TEXT NOT NULL, notices BIGINT NOT NULL, changed_at BIGINT NOT NULL,
  PRIMARY KEY (hall, case_id, item_id)
);
CREATE INDEX item_list ON case_item (hall, department, state, due_day);
CREATE INDEX item_due ON case_item (hall, due_day) WHERE due_day IS NOT NULL;
CREATE TABLE number_lease (
  hall TEXT NOT NULL, request TEXT NOT NULL,
  series TEXT NOT NULL, first BIGINT NOT NULL, past BIGINT NOT NULL, prefix TEXT NOT NULL,
  account TEXT NOT NULL, at BIGINT NOT NULL,
  PRIMARY KEY (hall, request)
);
INSERT INTO account(hall,id,name,role,department,verifier,offline_days,active,wrong_secrets,locked_until) VALUES('hall-1','admin',x'01c0759a14fd964bfe8a3de1e44e833359654cd3c57f718ba146a2c836ffae01380203449751','administrator','','$argon2id$v=19$m=64,t=1,p=1$qb/WWLCsUdiq+sfZ7MSN1g$GsOhckwh4dIrMhGQGdywd8iwGx+aN2uplG3cHokLosk',0,1,0,0);
INSERT INTO account(hall,id,name,role,department,verifier,offline_days,active,wrong_secrets,locked_until) VALUES('hall-1','0100',x'01601b08a6beb9f3ab6942a3442b2165e945af3105734b180066d31a7dee9bce9506d7a1b978','clerk','','$argon2id$v=19$m=64,t=1,p=1$tJUT3liPLXCroJol35EuyA$8OhMNBLplceccjb5KM3hbAxIpsmLrD4M8FE+fOrB/tU',7,1,0,0);
INSERT INTO account(hall,id,name,role,department,verifier,offline_days,active,wrong_secrets,locked_until) VALUES('hall-1','0107',x'01d206075fdc6bcf94809282f194552c60fd4bbc34027de0b308be7a538e9ee0a8886b1d0633','clerk','','$argon2id$v=19$m=64,t=1,p=1$Bv2LnSP++bcQ/PR2/35kZQ$cUypbwUr0lrNQKYchmPnlOkZPTrLa3sa58OTeqjN9bg',7,1,0,0);
INSERT INTO account(hall,id,name,role,department,verifier,offline_days,active,wrong_secrets,locked_until) VALUES('hall-1','0108',x'0113a292de86aee350bf9abc69c55d4c06e1c69ce1ce61f28298dca277d98ad027945622514a','clerk','','$argon2id$v=19$m=64,t=1,p=1$MFaQ8AtjDwQvBOLYALfF+A$DlHV73VLCuHknxVbQYKyO45ounnyC+vI0vU6nLKMa2o',7,1,0,0);
INSERT INTO account(hall,id,name,role,department,verifier,offline_days,active,wrong_secrets,locked_until) VALUES('hall-1','0900',x'01417cbbd7b7bfba6bb073bb489984882e06646cbd6ba9a4f15521291491eb5259af588acc03','supervisor','','$argon2id$v=19$m=64,t=1,p=1$ECeXzI9UNq8XmAozgeBzbA$acjN2KNPqgFF5Kz5IWV8fnTzh1zN0uONdXRYBkGtXaw',7,1,0,0);
INSERT INTO case_head(hall,id,receipt_number,state,window_id,received_at,hub_received_at,timer_day) VALUES('hall-1','c1','99010700000011','partly_done','07',1795395600000000,1795395600000000,20787);
INSERT INTO case_item(hall,case_id,item_id,department,matter,matter_name,state,due_day,due_kind,notices,changed_at) VALUES('hall-1','c1','c1/certificate','health','certificate','出生医学证明','received',20787,'notice',0,1795395600000000);
INSERT INTO case_item(hall,case_id,item_id,department,matter,matter_name,state,due_day,due_kind,notices,changed_at) VALUES('hall-1','c1','c1/hukou','police','hukou','出生登记','waiting',NULL,'',0,1795395600000000);
INSERT INTO case_item(hall,case_id,item_id,department,matter,matter_name,state,due_day,due_kind,notices,changed_at) VALUES('hall-1','c1','c1/enrolment','health','enrolment','参保登记','waiting',NULL,'',0,1795395600000000);
INSERT INTO case_item(hall,case_id,item_id,department,matter,matter_name,state,due_day,due_kind,notices,changed_at) VALUES('hall-1','c1','c1/marriage','health','marriage','婚姻核验','closed',NULL,'',0,1795395600000000);
INSERT INTO claim(hall,id,window_id,ticket,fence,at) VALUES('hall-1','claim-1','07','037b9a97-7a63-403a-90f0-6ac07812bcb5',1,1795395600000000);
INSERT INTO counter(hall,name,value) VALUES('hall-1','version:service:newborn',1);
INSERT INTO counter(hall,name,value) VALUES('hall-1','hub_sequence',9);
INSERT INTO counter(hall,name,value) VALUES('hall-1','version:service:social-card',1);
INSERT INTO counter(hall,name,value) VALUES('hall-1','version:window:07',1);
INSERT INTO counter(hall,name,value) VALUES('hall-1','version:window:08',1);
INSERT INTO counter(hall,name,value) VALUES('hall-1','life',1);
INSERT INTO counter(hall,name,value) VALUES('hall-1','ticket:2026-11-23:A',2);
INSERT INTO counter(hall,name,value) VALUES('hall-1','numbers:receipt',10);
INSERT INTO counter(hall,name,value) VALUES('hall-1','attachment_bytes',17);
INSERT INTO entity(hall,kind,id,scope,version,hub_sequence,deleted,body) VALUES('hall-1','service','newborn','queue:hall-1',1,1,0,x'018f38daa6462a47a2b9fefc52869c2448870434f04a03eeeb608ab788f4521ea3ff8dd1a0b6f75408716103023743f3cd92f2543f3ebe6901263786039a4e5388878d75222bb86af0265f42010e03bc347db3ede0f6648c4b6343b6ee303258cef38ff22dc1ed6e7361b84822015ca4298a7d8b33160d7e60fd48af901f');
INSERT INTO entity(hall,kind,id,scope,version,hub_sequence,deleted,body) VALUES('hall-1','service','social-card','queue:hall-1',1,2,0,x'01057e5191c6654ede0e029e9bfe2a26346bd4c78fea07d823a5369bffbe5edcfecbc1fe950de5e46e86d784ee297349d75d49254199a2fb864d0cab43520ce920f7a61190e539a5a3a988a6584802e96daa9a6e59eb1341286aa2c68ca173f03c21eb93502163370f1709dfd8129db7');
INSERT INTO entity(hall,kind,id,scope,version,hub_sequence,deleted,body) VALUES('hall-1','window','07','queue:hall-1',1,3,0,x'0196b8adc0a035aa0ca4b791f7e68e1ebf8b038b84f89d05012bfe841a22ab7723e6f20ec862a771a14767e4e55ee5a9632e2c022ec4f70cee0744448006b48c5b358b5a43b9ced53dddc5e9a5ea5ab8ed9ebff7849e2877ecab241e59b6f48a2a12c0df203a');
INSERT INTO entity(hall,kind,id,scope,version,hub_sequence,deleted,body) VALUES('hall-1','window','08','queue:hall-1',1,4,0,x'019fb5260cf1356ab86cbaa73bc9748e79fa5cacfa655ee494f6eabccfbf3829ee78ad0385bf98d78932fc9d1e54652a5f01d7261dc2baeb6d0aeb60c7d572184f5703ebfeafced2d99c50bf2a23bbdf2f3bd49fe8e0a22f1771f59876d4c1d0e3f6ed609562');
INSERT INTO entity(hall,kind,id,scope,version,hub_sequence,deleted,body) VALUES('hall-1','ticket','037b9a97-7a63-403a-90f0-6ac07812bcb5','queue:hall-1',2,7,0,x'010d47cf1883cca05863198d21659d3e1fd853c8959b5c58ced503a2c74add32c5dcabcd188f0b275a03b343b1c44060ca2f4ba357ee6c99fdb04c4ab21816d0ed53b118b74ab25368b85b4cd836dfe0632b9623e7edda6ffabe07afa6a1ce251e45b7a49b9d593b58bdeb6af666d22cc96560c88fb56b9fc16d218cfbe6d7a58942ef8180781c0de6fa97fd5b699e69b9968654b631b89a8e9da96123bf0eec3b86b7d1cf39b38d07a9e13ba2e4e3623afd8f99b99e294ef22decf13d417f78b71c4bc75cc18293e2796ccdc4146d4ee591c06a58fbbdcc6a1beb8b0a948bf3cab16384677b0a6a7ec54e546655122443a9546c22de195c1a316500252d7258ef142d415ce4bd30a3919884c3c1a1b0a7d7069727f51b3b9c16cae7a328688f2af4d864fec7bc9543f5912231da577d681d920bdc6c01f6efeb65fc8756a06455c9b09139404f2b34b595b6c08e2b51df817c83536aa785aee6e0926b225f81b4d22274262df9344afb61306818aa1b90e1c407cda69e82a3be5b9f0a5e0ad5d13ff1e01952b0abfd6fe9d292aad89835e3901c52ff88023cde718895b926b6f81607c1ca91ab5b783b1e3fc1d528b57cfcce');
INSERT INTO entity(hall,kind,id,scope,version,hub_sequence,deleted,body) VALUES('hall-1','ticket','9d00e31b-cc62-477b-931a-7578d8564a2d','queue:hall-1',1,6,0,x'019ad6e194b76c64c1c2a42ea1bd9b10faa0dd91ac7f7b76be3f9ffb8cfec0a97c25bd3cbaf4ea732f12dcc750c0621819c02f5a0b71651669f44580c23d89e284266cd9e20db43386b0a7c23720e27127e9e58a32e763d8276d9d318587d0a80b57f4d645bcf98609205e21343c88467d1d62604b19d2e263fb2f6ab1d3d6688b107e87dc8c70cc41cf711e5db3a5c643eb260108e95efc3e2e6fc9b373f003f4bfc7908f054cb6d0069013bfe96af4a2c665090df2589051c07b903dadad79162963a8dc9eba008df327ac9c2e20313c248133213fa0e74fd1b2612b91f37142b7e15d7ae8446997b6e259454f66e28d26c04ec9b1cda3761297af0c342587462064a8cca89803ca9093475a856fde5f86b3014d857b5406e0e5f21310dd2c0b2195bde43954ab7921bbfcb90ae1acd72f147432b0c53bc02b98d00f37');
INSERT INTO entity(hall,kind,id,scope,version,hub_sequence,deleted,body) VALUES('hall-1','case','c1','cases:hall-1',1,8,0,x'019e9a8988eeea36d7945e03cda69bdb23b318f02abf97020dd7ce90abd02e0bbd5f41227da3e41647ddb054b88e289c84ddc3fb7f350d6a6e4e578a54e9923c7936a61d534ae793d09c0afb8718a7c1309d2fdebfc44aad0595123e6c916c2003872a573b484f9a76d0e6f5fd58504acbca9787d74b3bacf61df89ba479a3f50e7f5c7aa6d8ba2ab886ddd6a5964a0174b72b31e2fae36af605d15b71de66839b72da0c9149e47c676d82184dae35f40210bb15749f0b2c5cbb6c1018726f197c03b8e3452d20598a6f2f0a61b72591554ba3858bbcffae67d3fe24530c48c687360fd820491555fee73175076586059966f3c0440bdb4854d01c2508105c6a5893f92b4f6a6f8658d6d8643b02d8e7949398a7d17ed8386fd6d634dae96699520af504ec4f93d5659660773d155d49506418c2cef980ec585af2ee94df10cf1e9cb4b5235e63f3f00c51f6f99ebe72da27a32c6e9608bb65499d1d33ffce2b7c26222606dd6a1ae253c9fa91aec95b9eb2b735da0328813bd77ba099ae2ec6536513e64ca6011c1c67fd6cc64a6b8faf16ead1d05978f0a1f82378bb6a98e6aa72501267552e01bbeb96ae74cb3b12976f7404df7a5ed0d258f1dcf04424d6d301b7d5589068cde2405bca6aee0bb6e4816939fde93da771e7195f2d2852c4dd5e50b686687aa39fca804077f30e4137fe55bf9b82182bb8b74290631ac310f9037d8500e04b3657569694d0c30dfa2a47fd3793cd14cf27623a52328e24670bd505d9de4a9c0c5f2a8760af207209345356dfe69ed70f96871d5a205325e9ffac6bcac9efbccf0c786faad19eb71cfbede8f4a46d12fa0b45608745ae43c95c1b7eaa2dee4a79fabc4e1789c9c334e7110c5efa01142b67cd5525bba196793aa6bc1828c008f13365502a0889e857065898f134fb3950ff90bff0f5b010d70f1d37c7d20949ee38e2febcdc80da39aa23d66b58b564b9318da763bcdb86828a6c6e981a9602c20957edcbd0b4832de67c878648f99ec3c8b8278e28030e8c27639b4ff6d143207beeb86371d056611dcb4f8f4e0bead40fc89f4479986b6db1fcfec906deb9110e2a3eb739cf4a64ada47258deb9854a90728ac10da28eeb4725285e8b81e665f3ea92727b52821420fbba2622a118b21f92e6aa7cd9488da159f03201c0e55f3fdedb2a3d0f9997391c5da78e92d3fbc21d21fe2e8c4a4d14c17081a33ba6841efdc9f4813695d2f035ac25709916b766dc16c320f19928e957311d986fc1730979e158b17e4a74230dcd5794683227929bdcae25dd95b75af70d5847f22b19dc8882cae8270c86b376da03587bd83c75297e2c93ccfa8269c2446a3441b443d85ccd287e49e708f35785fa2ac454e051be875c974a26c6f91d5baceca5a22f1e45eee1281e67a7e2fa7d91892ba03fd6f1ddc448b26eb3dfa722b85ada2072160af7970c8d1477d5539024bffa063963262d906a510c6e1fa20f29b1dfb31ffb22744eb96acd44c567c4d4c73a6ffd6b87ed5ff34e70be756eb0601e32afaa7b0450d7e3e4dbf87fb262b818bf529b0d27ee46384037f647c9629e95d6106df4b975185918ec4527c58646de417a95fd6bfd6b3c20537ca57632cefbb1b8c6701778253148c8f576f629fc9768071aa8faa1701ed8b4093cbfe946cc9d154ba7ad85315ac5203262f73071487c8431a68848f62520a816a56a3c06ac3e8c40058ccebb9c8e95279eaf8e64e1085e8a6b1aa3812235ef5941d3f8f7817683eb0a0fd0bc9a9c33ac2e3333609eef5c7eb1f2a903e5f3f65ba3147273402b6894ccce365e0b850081b9cedfa77f321fa3017da86a71d7935a6461e1a5a2f63b4312b647d1cde6451feffcf57d2836de14e8ad5cc0e785fc049f27b0b475c4bbc3998295bd025bd6c06550b812ea858c72b39f142ee6716eb212d0cc6838301bbbf8b9d13ca0e959c706031789959ce4e2bb8fd58e6e69e2043561e0e8d385b98899b28cc69efc251469f73bc069cdef5e8fba046f34a5a6f1f49629f0d3ab48e64b5120bb0f338cf7c27d9367b0abf3066cbf6aa77c91f360104de69a82553dbaa3159d57f8d432090a2bbbb374fc4e19373de21f4d388773560baed9f5c9d8f20a95d8fd3f3bf84d9f76ad029e8a6eff06394e65fd71c53231b1c2004f0f3a31f5e10bdeaa59afa4ed149e5afb9125be5d913202d8daeef23752ab74a1997fe2eceebce8e1f6e8a21d3e90befe98506f657a27dc48df6809952c61c8ff037e655d7da573856dd95132395e175ae6012a9c9d7f0445e10571757f015667a0b1cfc6fd340348b3ec7149625fe52f9ba10b1a73eeb105457e584422788940cde5ed5526a04e01c9d3b7721328535255edca142135958ed922235beef696c29507cf3204195a2c09d2cf60b2f922e18903f548f6e5831ccbffd9a249e8cf6354b07de4157fe48db8e3001a56006f5207078fa423c6a5d68b7ec03b5bdfa66708d5881119c9b24f43ea9118010a9ca1d719ae5e497bd57db2c0a75a75d28e54b0ddf6f0e38b4be4d4bbc35b1d6452e3014f0815f31a4266dfd0efe05a5e38aeac5eada976fe6776d1e107dfa7282cb7a1ce5b3a4fa1636bde37a74b0ad3eb3299afad7e29ffa84fdbebf13f7463c6b155e207b0554d878654e0aab48d094190166c98e96fefa76e549764b2614f2ed6b3d7a94c75d5189906c9001f0939db010f7d57fb55403438c953895b4287c9eb54c09a586136c60f7ac1d2a6f219c5f320fc63ccb55a1d2080ec9383c7db70f8b026e5511330c9f8aa53f97da0ffd80894c0d369bcb8f17390d108dc9c4f11134544f47f88ccad7ab12a23a8c0b757e88f54cdd372bd0f53166d256d496d9de5f6f0c57d766260f0f88b217797ffd9428af4ce10d43edba9ba8e3e06315536c2b1d52218d75b60dbb53f7dcf4a54d256b33bf21846e30f94fd9c9d889d40d918894215b1b78a7eeea9a9d0f03abc0c2bc41fef84fbaaea9d093d512e3f274df86a80cbfaef50badbedffbb1b5917ad12c9287ecaa166696cac9565ddc1ea45143689d8eee010ed32a6a58bd9c2d8480819c453813e9c5a0bf6c1258e6e83b68b06cab024e8ffe716a3f89edf2504395af26ab7d5a917202c2eec9d508de6aa2a95f4d3d7172c89d22d7af6a051ae0c645850cb15e02e45e0dc4e2b9c0ea0d0264fa06df4a7272896ac0f9b9b78567483a9878e975262ed6e433913197e0623810c3e6ff42e9ef25105ed2233c5db67cdd20050ad4d109a86cdb2a23a65b0a35642286dd4f6de818931e99eae7d1f538dab3becd9b37036c03983516f943c09fab29f68b5ff970a2f9e3f03cbf4b67a3ea9afdd0f4a21abe7d228a53c1eb6d938b9c1ba4a');
INSERT INTO envelope(hall,client,lane,sequence,operation,kind,body,received_at,verdict,verdict_code,waits_for) VALUES('hall-1','client-1','cases',1,'operation-1','case.submit',x'018ea7b7bff1592161aa5ab0eaed1402910e422e1052c934e2c476d0392dc9dc44e99799b58c6d23444e53003d5460c898cf71dbb4e5d9f16d21a8a3360570f2143f82597526f5f5b49e0f868166d1779213275245fd887f0fd67289fddc0083605b952dfe0cb7c592acd871fa8b04a824d336e72a1077317fe37f6ad5e408c860da4f40e6abe966d727173e128ebc4dcacd899393c2f7564c9bb0d143fb134ad20023991878636aabc2ae8a19b1d16603b39c08c1741c64ec3f873ccc5a720d56cd1c9352d5f3a9af61a2e90ae34f5c2446da24b6a4531c766c5f88ab79eb6587ad85128f15c3e92ac708d40262142fb12e55cd86c5c33caa9b1bc8bc29dbc8add236b88586303abd95be55575bd8e68391a5a48086b639e5ba6b5ab2deaa3481b028ae554dbe4d6792addc8914b95d353bf4a0c714941d00a1d1c5247343b7a3622e98f21cc06a0df79b04c6f35a71986bce7f98fd4923d6ebeecc3ccdd4f2f0cab72e0330a5786d9df3266ff33734c9647decdc1fa0bbe72a85f55bb520b4ddf4555d86585bb58a8c7d60e0630096ac102e852d58ba3dd8d39cc26f0d9d75fbd4c240c819018a53f90087e97b3f2d0fbaad92926abafe423824a595c4557e96f5710a75ebd331899a77763323aaee8aa08968e237f8f8513c2cfdb1e2b0a27d03c7362fed712587552bed4e8caece09da7fc50dd15f34e5f695ad0a05dfc4e5e01d729ac96935ced878eacbfde724fc4e7de525e876d2c41bfbd6bd044ed6f9bfb1fbba9058d062fd230ab714c887f8bd35bcbfe0e850ebca835c176245aad7b4e111f1dad6490512c6815ab7eb2cd2662bbbbe57e05afeccfc553551a98de72ff157d32c1fa6b7306be3bee6f83f8916500d906e571c651a70e1d5ee373d8c8b90a78da5342aa53612db00ecfd497ae9dc670be5e6721030bf42c9ff253856588038b7a32c94f173a7990e9c7fa7bec70f5303e1e9ccaa3d4088ff1116c9185f35b5a09f80daf71625acd026ea9e0bf50cc924673916dbd2f42ace47e8747f7d7eab9039b52534fb46f2ff23c9394271f14a0340b7ee117250c77a4883fda23050c87d5e9fbbf8bf0972ec2d975656d0c17d320bf5ad5403ce8f7e696f19cd877a736c58dd666917a819e326582786eebd39d1406024cea94ac44b20a5f606fd2e2fb54240a69a0ff9a7ed2459569d837dfa3ea62f931413131950e632a72d7cf8e5c1637840f40666aca6c1fcd1f9936e944b4c8f3b74b26a39967c58b3d21197b842701ecfc160e5e9a7e3536a88ef64cc479a4bdba6250be3bc0059d3c8b30ef0b2f08a486fe01df3ae878c5327c368b15ee41c26654c064dc3b273aee5771ee1cc61984668b1caf3048d409c8496945ce96232f6fea9f5b14f032b4d83772c8eb6e944f5fe58b8080a52eb2fcf2b3c2389915271937027a81ea9e7364f0bcdd517104da1f9a02f5a46686136c04239218e2a72da853594032ada92af56cc5001714fdf75859e4ac1e8ba3703a2c9e726eac87a7ed9b601da30f0abdce2f6c34de168cadcbf4da1a028e8c32af0508aacdbf8f90b4fc5961a49124760f84ed7d5810811f6e9de06d7f9fad8c2e1222b50a9426375c3ae892e4727e4004762670d0563ed6cd41bdb53b7217505964887884bbe4cfbffc65a1ed49ff3ee7137bb1dcce6e94abc9d1d1d935b77260df713e37c3ffa3145005578f6f17453c626e7200eabe78471202df050396275af50579a642d55ddf28bcfeed5ef6c4b63224d9c8d18f4aba28d16f411b2f703df48855cd1461106a92cb334f401ae6e0cf5b74f481a0fae3fcc11bedf1fb94a562c4318bd984a9424fd1a890f37df4c16d564e00c18f8559805883571fd7d9c215be215fb9a03841e46d4df534958d5da0e98ab075f466da67a5c673604ee7e9370592bec17ad7bd854f5427c864fd1574834b11237d7d187344be376d382be6a3805f7e11c71eaab17f8244a0ea8bb3c2b20912c92e7833c02e6911255c4a2d4c3e6399653e52d27c56d7b8b6f80ebc1f392b50ee6955d564adff253660095f750d4bb9cbbd94f995aa27e52a52f5f9a77fca4039e31c5ac5f275762d0fc3c25adf140d8df54f6cf7fff86d48253ef57cc8a3c988518a40e96f3fac9ab168d4f91d09839933a7ed6e0f11f7a3bcaa4d58fe3b45a1037eee4354c073e7a225431c99e92d50c7a7fb55e137417cd4ae285d533144122ade27cf7eae3e9f88c81f0b53975d8b58ebf74aaec76a1691d8e22e5bd7a64eb69555610af997c751e461029027c5addcc51bc30f7dbb42ab93e5cb22998e769f0df476f17565f36a3e5bd468f710e676bf8cb4630241f136e3941a80a641fedcbc10e4b42cda944aae6de7b46dc899b4755310108070a31310e3cced50bb16404dad31167b78476c89d9354ca0153642905c14b8014a2939ae113198d0ffa65ab0b795fef9d3806c9d8c696ce2a40767f7be11c558aac4937e40a64635c46ea0f64797b6bfd58e36aae6c096f178f87847528a2b9955920ec6a104ca383ea2c86e01659a65913dfd0578fd987ca44b42acf1937497b0f3a9c14661a9b476fb8a0d8a59134cd8de5d0c75375153d3056c660c1e0568e50bb867fa793ad3a5b77c9b555f952814e85690971f85dcd5a7caa2fd4634068f68583cb0fff0af7eabf81e7eb40d20d9783b5d0162bee827d0142c199a61472c8b12bef84d5ab0fa85e73ccd3ff415fc80bc907e2ff7e57ced0d8b261eb88367ebd1d66f10f6bee98ae4a41863dc79f6b15ff67db21161907ad2c1f86210e7a1af2891df0e528cd11988777b93391f299108a92bac3cb65e15af8ca6dcf172e0ad15341bd5f6b77fe7543cccd',1795395600000000,'{"code":"applied","hubSequence":8,"version":1}','applied','');
INSERT INTO hall(hall,name,epoch,receipt_prefix) VALUES('hall-1','示例区综合大厅','684e9a8e-3849-4409-8010-001b6563dc99','9901');
INSERT INTO hall_window(hall,id,name,services,state,reason,since) VALUES('hall-1','07','综合受理','newborn','closed','',0);
INSERT INTO hall_window(hall,id,name,services,state,reason,since) VALUES('hall-1','08','综合受理','newborn','closed','',0);
INSERT INTO lane(hall,client,lane,received) VALUES('hall-1','client-1','cases',1);
INSERT INTO number_lease(hall,request,series,first,past,prefix,account,at) VALUES('hall-1','r1','receipt',1,11,'990107','0107',1795395600000000);
INSERT INTO service(hall,id,place,name,prefix,target_minutes,one_things) VALUES('hall-1','newborn',1,'新生儿出生','A',20,'newborn');
INSERT INTO service(hall,id,place,name,prefix,target_minutes,one_things) VALUES('hall-1','social-card',2,'社会保障卡补换','D',20,'');
INSERT INTO session(hall,token_hash,account,kind,window_id,csrf,created_at,seen_at,expires_at) VALUES('hall-1','a4d9eccaa00063fe62baa3d9b8b9bfd360b340052e01f59be62039e9af27bb89','0100','desk','','df00adebb0468fb298d121063ab7ddbdd099a8e9076a37bbe6730732ff04b53b',1795395600000000,1795395600000000,1795438800000000);
INSERT INTO session(hall,token_hash,account,kind,window_id,csrf,created_at,seen_at,expires_at) VALUES('hall-1','513a296ed6a8056f48e14281f1b2f8640108a84e5a824a431b373daa3ab187dc','0107','desk','07','27ecb0692363eb42475a3e0d6aad4b0317776818419365dbbc86bc00118fbb23',1795395600000000,1795395600000000,1795438800000000);
INSERT INTO ticket(hall,id,number,day,service,priority,state,waiting_since,window_id,fence,provisional,doubled) VALUES('hall-1','037b9a97-7a63-403a-90f0-6ac07812bcb5','A001',20780,'newborn','normal','called',1795395600000000,'07',1,0,0);
INSERT INTO ticket(hall,id,number,day,service,priority,state,waiting_since,window_id,fence,provisional,doubled) VALUES('hall-1','9d00e31b-cc62-477b-931a-7578d8564a2d','A002',20780,'newborn','normal','waiting',1795395600000000,'',0,0,0);
