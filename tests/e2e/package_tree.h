#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace yc::e2e
{

/// Run a program to its end. Its output, or its complaints after "failed: ".
QString output(const QString& program, const QStringList& arguments,
               const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());

/// A tree with a package database of its own, into which dpkg installs for real, maintainer scripts included, as an
/// ordinary user and without touching the machine's packages.
class PackageTree
{
public:
    PackageTree();

    /// dpkg --install of these files; what dpkg says.
    QString install(const QStringList& packages);
    QString remove(const QStringList& names);
    QString purge(const QStringList& names);
    QString path(const QString& inside) const { return m_root.path() + inside; }
    /// Files in the tree, the database left out.
    QStringList files() const;

private:
    QString dpkg(const QStringList& arguments);

    QTemporaryDir m_root;
};

} // namespace yc::e2e
