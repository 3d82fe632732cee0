namespace Kubewright.Core.Application.Urls;

/// <summary>By which protocol code exports telemetry to an endpoint that it names itself.</summary>
public enum OtlpEndpoint
{
    /// <summary>It is not an endpoint of an exporter, or its protocol is known only when it runs.</summary>
    None,

    /// <summary>Code leaves the choice to variables and to the default of .NET, which is gRPC.</summary>
    ByDefault,

    /// <summary>By gRPC.</summary>
    Grpc,

    /// <summary>By HTTP.</summary>
    Http,
}
