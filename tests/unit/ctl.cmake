foreach(name tst_ctl tst_ctl_catalogue tst_ctl_certificates tst_ctl_store)
  yc_test(${name} LABELS unit USES yc_store)
  add_dependencies(${name} yichuangctl)
endforeach()
