using Kubewright.Model;

namespace Kubewright.Tests.Generated;

/// <summary>What a generator writes for a manifest: every container, port and variable name is a member.</summary>
public static class Deployments
{
    public static OrdersDeployment Orders() => new();
}

public sealed class OrdersDeployment : Deployment, IExposes<OrdersDeployment.ExposedPorts>
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

    public new OrdersContainers Containers => new(this);

    public new OrdersPorts Ports => new(this);

    ExposedPorts IExposes<ExposedPorts>.Expose() => new(this);

    public sealed class OrdersContainers : KeyedList<Container>
    {
        private readonly OrdersDeployment _workload;

        internal OrdersContainers(OrdersDeployment workload)
            : base(((Workload)workload).Containers) => _workload = workload;

        public OrdersDeployment Api(Action<ApiContainer> configure)
        {
            configure(new ApiContainer(PlaceOf("api")));
            return _workload;
        }
    }

    public sealed class ApiContainer : Container
    {
        internal ApiContainer(Place place)
            : base(place)
        {
        }

        public new ApiEnv Env => new(this);
    }

    public sealed class ApiEnv : KeyedList<EnvVar>
    {
        private readonly ApiContainer _container;

        internal ApiEnv(ApiContainer container)
            : base(((Container)container).Env) => _container = container;

        public ApiContainer ConnectionString(string value) => _container.Env("ConnectionString", value);
    }

    public sealed class OrdersPorts(Workload workload) : WorkloadPorts(workload)
    {
        public ContainerPortRef Http => this["http"];
    }

    public sealed class ExposedPorts(Workload workload) : PortExposure(workload)
    {
        public ExposedPorts Http(int port)
        {
            Expose(Workload.Ports["http"], port);
            return this;
        }
    }
}
