"""The edition in the Human Services Data Specification 3.1 (HSDS, openreferral.org), as a package
of tables. Coordinates are WGS-84; what is not known is left empty; secret places are left out."""
