namespace Kubewright.Build.Tests.Harness;

/// <summary>What goes wrong.</summary>
public enum Fault
{
    /// <summary>The process is gone: nothing that it would do later happens, and a file that it was writing is half there.</summary>
    Killed,

    /// <summary>This one step fails as on a full disk, with a file half there, and all others work.</summary>
    DiskFull,

    /// <summary>This one step is not allowed, and all others are.</summary>
    Refused,
}
