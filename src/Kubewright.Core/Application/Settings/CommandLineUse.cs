namespace Kubewright.Core.Application.Settings;

/// <summary>
/// Whether an application's configuration holds the words of its command line. The host adds them only where it is given them:
/// <c>WebApplication.CreateBuilder()</c> and <c>Host.CreateDefaultBuilder()</c> do not know that there are any.
/// </summary>
public enum CommandLineUse
{
    /// <summary>That cannot be told.</summary>
    Unknown,

    /// <summary>The host is given the arguments of the process.</summary>
    Read,

    /// <summary>The host is given none, and nothing else adds them.</summary>
    NotRead,
}
