namespace Inspectorate.Firewall;
