using Kubewright.Model;

namespace Kubewright;

/// <summary>Short forms for the parts of a pod.</summary>
public static class PartMethods
{
    /// <summary>Probes with an HTTP GET; an answer from 200 to 399 is a success. Another handler of the probe gives way.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="path">The path to request.</param>
    /// <param name="port">A port number, or the name of a port of the same container.</param>
    public static Probe HttpGet(this Probe probe, string path, IntOrString port)
    {
        Alternatives.Choose(probe, "httpGet", Alternatives.ProbeHandlers);
        probe.HttpGet.Path = path;
        probe.HttpGet.Port = port;
        return probe;
    }

    /// <summary>Probes by opening a connection.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="port">A port number, or the name of a port of the same container.</param>
    public static Probe TcpSocket(this Probe probe, IntOrString port)
    {
        Alternatives.Choose(probe, "tcpSocket", Alternatives.ProbeHandlers);
        probe.TcpSocket.Port = port;
        return probe;
    }

    /// <summary>Probes with gRPC's health protocol.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="port">A port number; a name is not possible here.</param>
    public static Probe Grpc(this Probe probe, int port)
    {
        Alternatives.Choose(probe, "grpc", Alternatives.ProbeHandlers);
        probe.Grpc.Port = port;
        return probe;
    }

    /// <summary>Probes by running a program in the container; exit code 0 is a success.</summary>
    public static Probe Exec(this Probe probe, params string[] command)
    {
        Alternatives.Choose(probe, "exec", Alternatives.ProbeHandlers);
        probe.Exec.Command.Set(command);
        return probe;
    }

    /// <summary>Fills the volume with the entries of a ConfigMap.</summary>
    public static Volume ConfigMap(this Volume volume, string name)
    {
        Alternatives.ChooseSource(volume, "configMap");
        volume.ConfigMap.Name = name;
        return volume;
    }

    /// <summary>Fills the volume with the entries of a ConfigMap.</summary>
    public static Volume ConfigMap(this Volume volume, ConfigMap configMap) => volume.ConfigMap(References.NameOf(configMap));

    /// <summary>Fills the volume with the entries of a Secret.</summary>
    public static Volume Secret(this Volume volume, string name)
    {
        Alternatives.ChooseSource(volume, "secret");
        volume.Secret.SecretName = name;
        return volume;
    }

    /// <summary>Fills the volume with the entries of a Secret.</summary>
    public static Volume Secret(this Volume volume, Secret secret) => volume.Secret(References.NameOf(secret));

    /// <summary>Takes the volume of a claim.</summary>
    public static Volume PersistentVolumeClaim(this Volume volume, string name)
    {
        Alternatives.ChooseSource(volume, "persistentVolumeClaim");
        volume.PersistentVolumeClaim.ClaimName = name;
        return volume;
    }

    /// <summary>Takes the volume of a claim.</summary>
    public static Volume PersistentVolumeClaim(this Volume volume, PersistentVolumeClaim claim) =>
        volume.PersistentVolumeClaim(References.NameOf(claim));

    /// <summary>Takes a directory or file of the node.</summary>
    public static Volume HostPath(this Volume volume, string path)
    {
        Alternatives.ChooseSource(volume, "hostPath");
        volume.HostPath.Path = path;
        return volume;
    }
}
