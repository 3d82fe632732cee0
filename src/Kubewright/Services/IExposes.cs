namespace Kubewright;

/// <summary>A workload whose ports are known while C# compiles. Generated builders implement it.</summary>
/// <typeparam name="TPorts">The workload's ports, as methods that take the Service's port.</typeparam>
public interface IExposes<out TPorts>
    where TPorts : PortExposure
{
    /// <summary>Starts to choose which ports a Service exposes.</summary>
    TPorts Expose();
}
