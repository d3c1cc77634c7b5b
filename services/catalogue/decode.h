#pragma once

#include "catalogue/reader.h"

namespace yc::catalogue
{

OneThing decodeThing(Reader& file);
std::vector<Department> decodeDepartments(Reader& file);

DataElement decodeElement(Reader& entry);
Question decodeQuestion(Reader& entry);
Matter decodeMatter(Reader& entry);
Material decodeMaterial(Reader& entry);
ReviewRule decodeRule(Reader& entry);
Origin decodeOrigin(Reader& entry);

} // namespace yc::catalogue
