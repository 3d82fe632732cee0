namespace Kubewright.Tool.LanguageServer.Features.Completion;

/// <summary>Whole objects with tab stops, each valid as it stands.</summary>
internal static class Skeletons
{
    public static IReadOnlyList<(string Name, string Snippet)> All { get; } =
    [
        ("Deployment", """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: ${1:name}
            spec:
              replicas: ${2:2}
              selector:
                matchLabels:
                  app: ${1:name}
              template:
                metadata:
                  labels:
                    app: ${1:name}
                spec:
                  containers:
                    - name: ${1:name}
                      image: ${3:registry/image:tag}
                      ports:
                        - name: http
                          containerPort: ${4:8080}

            """),
        ("Service", """
            apiVersion: v1
            kind: Service
            metadata:
              name: ${1:name}
            spec:
              selector:
                app: ${1:name}
              ports:
                - name: http
                  port: ${2:80}
                  targetPort: ${3:http}

            """),
        ("Ingress", """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: ${1:name}
            spec:
              rules:
                - host: ${2:name.example.com}
                  http:
                    paths:
                      - path: /
                        pathType: Prefix
                        backend:
                          service:
                            name: ${3:name}
                            port:
                              name: ${4:http}

            """),
        ("StatefulSet", """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata:
              name: ${1:name}
            spec:
              serviceName: ${1:name}
              selector:
                matchLabels:
                  app: ${1:name}
              template:
                metadata:
                  labels:
                    app: ${1:name}
                spec:
                  containers:
                    - name: ${1:name}
                      image: ${2:registry/image:tag}

            """),
        ("DaemonSet", """
            apiVersion: apps/v1
            kind: DaemonSet
            metadata:
              name: ${1:name}
            spec:
              selector:
                matchLabels:
                  app: ${1:name}
              template:
                metadata:
                  labels:
                    app: ${1:name}
                spec:
                  containers:
                    - name: ${1:name}
                      image: ${2:registry/image:tag}

            """),
        ("Job", """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: ${1:name}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: ${1:name}
                      image: ${2:registry/image:tag}

            """),
        ("CronJob", """
            apiVersion: batch/v1
            kind: CronJob
            metadata:
              name: ${1:name}
            spec:
              schedule: "${2:0 3 * * *}"
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers:
                        - name: ${1:name}
                          image: ${3:registry/image:tag}

            """),
        ("ConfigMap", """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: ${1:name}
            data:
              ${2:key}: ${3:value}

            """),
        ("Secret", """
            apiVersion: v1
            kind: Secret
            metadata:
              name: ${1:name}
            type: Opaque
            stringData:
              ${2:key}: ${3:value}

            """),
        ("HorizontalPodAutoscaler", """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata:
              name: ${1:name}
            spec:
              scaleTargetRef:
                apiVersion: apps/v1
                kind: Deployment
                name: ${1:name}
              minReplicas: ${2:2}
              maxReplicas: ${3:10}
              metrics:
                - type: Resource
                  resource:
                    name: cpu
                    target:
                      type: Utilization
                      averageUtilization: ${4:70}

            """),
        ("PodDisruptionBudget", """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: ${1:name}
            spec:
              maxUnavailable: ${2:1}
              selector:
                matchLabels:
                  app: ${1:name}

            """),
        ("NetworkPolicy", """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: ${1:name}
            spec:
              podSelector:
                matchLabels:
                  app: ${1:name}
              policyTypes:
                - Ingress
              ingress:
                - from:
                    - podSelector:
                        matchLabels:
                          app: ${2:client}

            """),
        ("PersistentVolumeClaim", """
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata:
              name: ${1:name}
            spec:
              accessModes:
                - ReadWriteOnce
              resources:
                requests:
                  storage: ${2:1Gi}

            """),
        ("ServiceAccount", """
            apiVersion: v1
            kind: ServiceAccount
            metadata:
              name: ${1:name}

            """),
        ("Namespace", """
            apiVersion: v1
            kind: Namespace
            metadata:
              name: ${1:name}

            """),
    ];
}
