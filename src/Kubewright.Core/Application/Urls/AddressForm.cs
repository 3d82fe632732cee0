namespace Kubewright.Core.Application.Urls;

/// <summary>The form in which an address is written.</summary>
public enum AddressForm
{
    /// <summary>A URL: <c>http://orders:8080/api</c>.</summary>
    Url,

    /// <summary>A part of a connection string: <c>Host=db;Port=5432</c>.</summary>
    ConnectionString,

    /// <summary>A host with a port: <c>redis:6379</c>.</summary>
    HostAndPort,

    /// <summary>A host alone, told to be one by the name of the setting: <c>RABBITMQ_HOST</c>.</summary>
    Host,
}
