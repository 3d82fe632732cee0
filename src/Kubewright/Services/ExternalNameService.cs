namespace Kubewright;

/// <summary>A Service that is another name for a host elsewhere. It leads to no pods, so it has neither selector nor ports.</summary>
public class ExternalNameService : Service
{
    /// <summary>Starts a new one.</summary>
    /// <param name="name">Its name (metadata.name), which is also its host name within the namespace.</param>
    /// <param name="externalName">The host that it stands for: a DNS name, not an address.</param>
    public ExternalNameService(string name, string externalName)
        : base(name)
    {
        if (string.IsNullOrEmpty(externalName))
        {
            throw new ArgumentException("An ExternalName Service needs the host that it stands for.", nameof(externalName));
        }

        Spec.Make()["type"] = "ExternalName";
        ExternalName = externalName;
    }

    /// <summary>Starts from a finished manifest, which stays as it is.</summary>
    /// <exception cref="ArgumentException">The manifest is not a Service, or one of another type.</exception>
    public ExternalNameService(Manifest manifest)
        : base(manifest, ServiceType.ExternalName)
    {
    }

    /// <summary>The host that it stands for: a DNS name, not an address (spec.externalName).</summary>
    public string? ExternalName
    {
        get => new ServiceFields(Spec).ExternalName;
        set => new ServiceFields(Spec).ExternalName = value;
    }
}
