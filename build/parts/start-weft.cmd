@echo off
rem Starts Weft on this computer and opens it in the browser. Closing this window ends it.
"%~dp0Weft.Web.exe" --open true %*
