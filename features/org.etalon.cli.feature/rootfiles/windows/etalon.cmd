@echo off
rem Starts Etalon: finds a Java, gives the run a private folder that goes away with it, and keeps the meaning of the
rem exit status: 0-4 and 64 are Etalon's own, 130 is Ctrl+C, and everything else the platform ends with becomes 4.
rem ETALON_JAVA_OPTS holds further options for the virtual machine.
setlocal EnableExtensions DisableDelayedExpansion
set "MIN_JAVA=21"
set "HOME_DIR=%~dp0"
set "HOME_DIR=%HOME_DIR:~0,-1%"

rem An update lies beside this version, whole; one line of a file tells which of them starts.
set "ROOT_DIR=%HOME_DIR%"
for %%d in ("%HOME_DIR%\..") do if /i "%%~nxd"=="versions" for %%r in ("%HOME_DIR%\..\..") do set "ROOT_DIR=%%~fr"
set "CURRENT="
if exist "%HOME_DIR%\current" set /p CURRENT=<"%HOME_DIR%\current"
if not defined CURRENT goto here
if not exist "%HOME_DIR%\versions\%CURRENT%\etalon.cmd" goto here
call "%HOME_DIR%\versions\%CURRENT%\etalon.cmd" %*
exit /b %ERRORLEVEL%
:here

set "LOCALE=ru"
if /i "%LANG:~0,2%"=="en" set "LOCALE=en"

set "JAVA="
call :try "%ROOT_DIR%\runtime"
if not defined JAVA if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA for /f "delims=" %%j in ('where java 2^>nul') do if not defined JAVA call :try "%%~dpj.."
if not defined JAVA for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu" "BellSoft" "Axiom" "Amazon Corretto" "OpenJDK" "Semeru") do (
	if not defined JAVA for /d %%d in ("%ProgramFiles%\%%~v\*") do if not defined JAVA call :try "%%d"
)
if not defined JAVA (
	echo etalon: no Java %MIN_JAVA% or newer was found; install it: winget install EclipseAdoptium.Temurin.%MIN_JAVA%.JRE ^(or set JAVA_HOME^) 1>&2
	exit /b 4
)

if not defined TEMP set "TEMP=%SystemRoot%\Temp"
rem Runs that start in the same second get the same random numbers: the folder is whose md succeeds.
:work
set "WORK=%TEMP%\etalon.%RANDOM%%RANDOM%"
md "%WORK%" 2>nul && goto made
if exist "%WORK%\" goto work
rem Paths may hold a closing parenthesis, which would end a block: none is printed inside one.
echo etalon: cannot create a temporary folder in %TEMP% 1>&2
exit /b 4
:made
set "LOGS=%TEMP%"
if defined LOCALAPPDATA set "LOGS=%LOCALAPPDATA%\etalon"

for %%f in ("%HOME_DIR%\plugins\org.eclipse.osgi_*.jar") do set "FRAMEWORK=%%f"
for %%f in ("%HOME_DIR%\plugins\org.etalon.launch_*.jar") do set "LAUNCH=%%f"
set "WORKBENCH="
set "CACHE=%HOME_DIR%\lib\etalon.aot"
set "LEARNING="
set "LEARN="
set "HELD=nul"
set "MEMORY=-Xms192m -Xmn128m -Xmx1g"

rem The workbench keeps its state beside the data of the user; everything else is a command.
set "APPLICATION="
if /i not "%~1"=="workbench" goto command
for %%f in ("%HOME_DIR%\plugins\org.etalon.app_*.jar") do set "APPLICATION=org.etalon.app.workbench"
if not defined APPLICATION (
	echo etalon: only the commands are installed here; the workbench is a product of its own: etalon-workbench 1>&2
	rd /s /q "%WORK%" 2>nul
	exit /b 64
)
set "INSTANCE=%ETALON_WORKBENCH%"
if not defined INSTANCE set "INSTANCE=%LOCALAPPDATA%\Etalon\workbench"
if not exist "%INSTANCE%\" md "%INSTANCE%"
set "CACHE=%HOME_DIR%\lib\workbench.aot"
set "MEMORY=-Xms192m -Xmx1g"
rem SWT loads a library of its own.
set WORKBENCH=--enable-native-access=ALL-UNNAMED -Detalon.application=%APPLICATION% "-Detalon.instance=%INSTANCE%" -Duser.language=%LOCALE%
if exist "%CACHE%" goto command

rem What the virtual machine (Java 25 and later) learns in the first session of the workbench is kept for the next ones:
rem they start in three quarters of the time. It is whole or not there, and of this very installation and Java, whose names
rem stand beside it: of another one it is made anew.
set "CACHE="
if not defined LOCALAPPDATA goto command
set "CACHE_DIR=%LOCALAPPDATA%\etalon\cache"
md "%CACHE_DIR%" 2>nul
>"%WORK%\workbench.key" echo "%JAVA%" "%FRAMEWORK%" "%LAUNCH%"
for %%j in ("%JAVA%\..\..") do >>"%WORK%\workbench.key" 2>nul type "%%~fj\release"
if not exist "%CACHE_DIR%\workbench.aot" goto learn
fc /b "%WORK%\workbench.key" "%CACHE_DIR%\workbench.key" >nul 2>nul && set "CACHE=%CACHE_DIR%\workbench.aot"
if defined CACHE goto command
:learn
if defined ETALON_JAVA_OPTS goto command
rem A second start only brings the first window up: nothing to learn from. Who learns holds this file open.
2>nul (9>"%CACHE_DIR%\learning" (type nul)) || goto command
set "HELD=%CACHE_DIR%\learning"
set "LEARNING=%CACHE_DIR%\learnt.aot"
del /q "%CACHE_DIR%\learnt.*" 2>nul
copy /y "%WORK%\workbench.key" "%CACHE_DIR%\learnt.key" >nul 2>nul
set LEARN="-XX:AOTCacheOutput=%LEARNING%" -XX:-ClassUnloading
:command
rem A cache of loaded classes that was made for this very Java; another one takes no notice of it.
set "LEARNT="
if defined CACHE if exist "%CACHE%" set LEARNT="-XX:AOTCache=%CACHE%"

rem Etalon prints UTF-8; the console gets its own code page back.
set "CODE_PAGE="
for /f "tokens=2 delims=:." %%c in ('chcp 2^>nul') do set "CODE_PAGE=%%c"
chcp 65001 >nul 2>nul

:run
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:+UseSerialGC %MEMORY% -XX:-UsePerfData ^
	-XX:+DisplayVMOutputToStderr -Xlog:disable "-XX:ErrorFile=%WORK%\crash.log" ^
	"-Djava.io.tmpdir=%WORK%" "-Dosgi.logfile=%WORK%\platform.log" ^
	"-Detalon.home=%HOME_DIR%" "-Detalon.scratch=%WORK%" "-Detalon.log=%LOGS%" -Detalon.locale=%LOCALE% ^
	%LEARNT% %LEARN% %WORKBENCH% %ETALON_JAVA_OPTS% -cp "%FRAMEWORK%;%LAUNCH%" org.etalon.launch.internal.Main %* 9>"%HELD%"
set "STATUS=%ERRORLEVEL%"
rem What the workbench returns to be started again, as after a change of the installation.
if defined APPLICATION if "%STATUS%"=="23" (
	rd /s /q "%WORK%" 2>nul
	goto again
)
goto ended
:again
rem Another version may have to start now.
set "CURRENT="
if exist "%ROOT_DIR%\current" set /p CURRENT=<"%ROOT_DIR%\current"
if not defined CURRENT goto same
if /i "%ROOT_DIR%\versions\%CURRENT%"=="%HOME_DIR%" goto same
if "%CURRENT%"=="." if /i "%ROOT_DIR%"=="%HOME_DIR%" goto same
rem The learning of this one ends with it.
if defined LEARNING del /q "%CACHE_DIR%\learnt.*" 2>nul
call "%ROOT_DIR%\etalon.cmd" workbench
exit /b %ERRORLEVEL%
:same
md "%WORK%"
goto run
:ended

if not defined LEARNING goto learnt
del /q "%CACHE_DIR%\workbench.key" 2>nul
if "%STATUS%"=="0" if exist "%LEARNING%" move /y "%LEARNING%" "%CACHE_DIR%\workbench.aot" >nul 2>nul && move /y "%CACHE_DIR%\learnt.key" "%CACHE_DIR%\workbench.key" >nul 2>nul
del /q "%CACHE_DIR%\learnt.*" 2>nul
:learnt
rem A virtual machine that could not even start ends with 1 as well.
set "OURS="
if exist "%WORK%\configuration\org.eclipse.osgi\" for %%s in (0 1 2 3 4 64 130) do if "%STATUS%"=="%%s" set "OURS=1"
rem A rule bundle can end the virtual machine with any status; only a run that came to its end says so.
if defined OURS if exist "%WORK%\added" if not exist "%WORK%\ended" goto left
if defined OURS goto end
if not exist "%LOGS%\" md "%LOGS%" 2>nul
set "LOG=%LOGS%\etalon-failure.%RANDOM%%RANDOM%.log"
>"%LOG%" echo status %STATUS%, %JAVA%, %HOME_DIR%
>>"%LOG%" 2>nul type "%WORK%\*.log"
>>"%LOG%" 2>nul type "%WORK%\configuration\*.log"
echo etalon: internal error (status %STATUS%), log: %LOG% 1>&2
set "STATUS=4"
goto end

:left
echo etalon: a rule bundle ended the program, no result was written; installed: 1>&2
type "%WORK%\added" 1>&2
set "STATUS=4"

:end
if defined CODE_PAGE chcp %CODE_PAGE% >nul 2>nul
rd /s /q "%WORK%" 2>nul
exit /b %STATUS%

rem Sets JAVA when folder %1 holds a Java that is new enough.
:try
if not exist "%~1\bin\java.exe" goto :eof
if not exist "%~1\release" goto :eof
set "VERSION="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~v"
for /f "tokens=1 delims=.-+" %%m in ("%VERSION%") do if %%m GEQ %MIN_JAVA% set "JAVA=%~1\bin\java.exe"
goto :eof
