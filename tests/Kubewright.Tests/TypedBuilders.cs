using Kubewright.Model;

namespace Kubewright.Tests.Generated;

/// <summary>What a generator writes for a manifest: every container, port and variable name is a member.</summary>
public static class Deployments
{
    public static OrdersDeployment Orders() => new();
}

public sealed class OrdersDeployment : Deployment, IExposes<OrdersDeployment.PortList>
{
    private const string Json =
        """
        {"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"orders"},"spec":{"selector":{"matchLabels":{"app":"orders"}},
        "template":{"metadata":{"labels":{"app":"orders"}},"spec":{"containers":[{"name":"api","image":"shop/orders:1.0",
        "ports":[{"name":"http","containerPort":8080}],"env":[{"name":"ConnectionString","value":"Server=dev"}]}]}}}}
        """;

    public OrdersDeployment()
        : base(Manifest.Parse(Json))
    {
    }

    public new ContainerList Containers => ContainersOf<OrdersDeployment, ContainerList>(this);

    public sealed class ContainerList : NamedContainers<OrdersDeployment>
    {
        public OrdersDeployment Api(Action<Container<ApiEnv>> configure) => Configure("api", configure);

        public OrdersDeployment Proxy(Action<Container> configure) => Configure("proxy", configure);
    }

    public sealed class ApiEnv : NamedEnv<ApiEnv>
    {
        public Container<ApiEnv> ConnectionString(string value) => Set("ConnectionString", value);
    }

    public sealed class PortList : NamedPorts<PortList>
    {
        public PortList Http(int port, string? name = null) => Expose("http", port, name);

        public PortList Gone(int port, string? name = null) => Expose("gone", port, name);
    }
}
