namespace Kubewright.Build.Tests.Harness;

/// <summary>The process is gone.</summary>
internal sealed class KilledException : Exception;
