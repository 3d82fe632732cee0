namespace Kubewright.Core.Application.Urls;

/// <summary>How an application's code chooses the protocol by which it exports telemetry (OTLP).</summary>
public enum OtlpExport
{
    /// <summary>Its own code exports none; what it references may.</summary>
    NotSeen,

    /// <summary>It leaves the choice to variables and to the default of .NET, which is gRPC.</summary>
    ByDefault,

    /// <summary>It chooses one itself.</summary>
    Chosen,
}
