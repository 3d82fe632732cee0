using Kubewright;

namespace Shop.Deploy;

/// <summary>
/// The whole shop. What the folder k8s says is the starting point; only what an environment changes is here. Containers, ports and variables
/// are members: one that is renamed in a manifest no longer compiles here.
/// </summary>
internal static class ShopManifests
{
    public static ManifestSet For(ShopEnvironment shop)
    {
        var catalog = Manifests.Deployments.Catalog()
            .Namespace(shop.Namespace)
            .Replicas(shop.Replicas)
            .Containers.Catalog(c => c.Image("ghcr.io/kubewright/shop-catalog:" + shop.Version));

        var database = Manifests.StatefulSets.Db().Namespace(shop.Namespace);
        var orders = Manifests.Deployments.Orders()
            .Namespace(shop.Namespace)
            .Replicas(shop.Replicas)
            .Containers.Orders(c => c
                .Image("ghcr.io/kubewright/shop-orders:" + shop.Version)
                .Env.ConnectionStringsOrders($"Host={Manifests.Services.Db.PodHost(0)};Database=orders;Username=shop"));

        var web = Manifests.Deployments.Web()
            .Namespace(shop.Namespace)
            .Containers.Web(c => c.Image("ghcr.io/kubewright/shop-web:" + shop.Version));

        var worker = Manifests.Deployments.Worker()
            .Namespace(shop.Namespace)
            .Containers.Worker(c => c
                .Image("ghcr.io/kubewright/shop-worker:" + shop.Version)
                .Env.WorkerOrdersUrl(Manifests.Services.Orders.Url("http")));

        // The selector comes from the workload, and only its own ports can be named.
        var webService = Services.Expose(web, ports => ports.Http(80)).LoadBalancer();
        return new ManifestSet
        {
            new Namespace(shop.Namespace),
            Manifests.ConfigMaps.Shop().Namespace(shop.Namespace),
            database,
            Services.Expose(database, ports => ports.Postgres(5432)).Headless(),
            catalog,
            Services.Expose(catalog, ports => ports.Http(80)),
            Services.Expose(catalog, ports => ports.Admin(9090))
                .Name(Manifests.Services.CatalogAdmin.Name)
                .NodePort()
                .NodePort("admin", Manifests.Services.CatalogAdmin.NodePorts.Admin),
            orders,
            Services.Expose(orders, ports => ports.Http(80)),
            Manifests.PodDisruptionBudgets.Orders().Namespace(shop.Namespace),
            web,
            webService,
            Manifests.HorizontalPodAutoscalers.Web().Namespace(shop.Namespace),
            new Ingress("shop").Namespace(shop.Namespace).Path(shop.Host, "/", webService, "http"),
            Manifests.Services.Payments().Namespace(shop.Namespace),
            worker,
        };
    }
}
