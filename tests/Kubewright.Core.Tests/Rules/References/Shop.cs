namespace Kubewright.Core.Tests.Rules.References;

/// <summary>A workload and its Service, for what refers to them.</summary>
internal static class Shop
{
    public const string Orders = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: orders
        spec:
          selector:
            matchLabels:
              app: orders
          template:
            metadata:
              labels:
                app: orders
            spec:
              containers:
                - name: api
                  image: shop/orders:1.4
                  ports:
                    - name: web
                      containerPort: 8080
        ---
        apiVersion: v1
        kind: Service
        metadata:
          name: orders
        spec:
          selector:
            app: orders
          ports:
            - name: http
              port: 80
              targetPort: 8080
        ---

        """;

    public static string Ingress(string service, string port, string path = "/orders") => $"""
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: shop
        spec:
          rules:
            - host: shop.example.com
              http:
                paths:
                  - path: {path}
                    pathType: Prefix
                    backend:
                      service:
                        name: {service}
                        port:
                          {port}
        """;

    public static string Autoscaler(string name, string kind = "Deployment") => $"""
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: orders
        spec:
          scaleTargetRef:
            apiVersion: apps/v1
            kind: {kind}
            name: {name}
          maxReplicas: 5
        """;
}
