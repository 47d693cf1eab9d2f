-- PostgreSQL runs this once, with an empty volume: the registry's schemas live in a database of their own.
CREATE DATABASE registry;
