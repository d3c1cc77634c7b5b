find_package(ZXing REQUIRED)

yc_test(tst_wording LABELS unit USES yc_documents)
yc_test(tst_papers LABELS unit USES yc_documents)
yc_test(tst_paper_codes LABELS unit USES yc_documents ZXing::ZXing)
