namespace Kubewright.Model;

/// <summary>The containers of a workload, of which generated code knows the names: it derives from this with a method for each.</summary>
/// <typeparam name="TWorkload">The builder of the workload.</typeparam>
public abstract class NamedContainers<TWorkload> : KeyedList<Container>
    where TWorkload : Workload
{
    internal TWorkload Workload { get; set; } = null!;

    /// <summary>Configures a container.</summary>
    /// <returns>The workload, for further calls.</returns>
    protected TWorkload Configure(string name, Action<Container> configure)
    {
        (configure ?? throw new ArgumentNullException(nameof(configure)))(this[name]);
        return Workload;
    }

    /// <summary>Configures a container whose environment variables are members.</summary>
    /// <returns>The workload, for further calls.</returns>
    protected TWorkload Configure<TEnv>(string name, Action<Container<TEnv>> configure)
        where TEnv : NamedEnv<TEnv>, new()
    {
        (configure ?? throw new ArgumentNullException(nameof(configure)))(new Container<TEnv>(PlaceOf(name)));
        return Workload;
    }
}
