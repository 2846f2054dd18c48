@echo off
rem Starts the workbench of Etalon: the same installation, Java and logs as the commands.
call "%~dp0etalon.cmd" workbench %*
