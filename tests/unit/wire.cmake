yc_test(tst_wire_messages LABELS unit USES yc_wire)
yc_test(tst_wire_bounds LABELS unit USES yc_wire)
yc_test(tst_wire_page LABELS unit USES yc_wire)
